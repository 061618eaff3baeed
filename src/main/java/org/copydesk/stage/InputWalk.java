package org.copydesk.stage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copydesk.config.PathGlob;
import org.copydesk.document.DocumentKey;
import org.copydesk.stage.Inventory.FileEntry;

/**
 * Walks an input folder in the order of {@link DocumentKey}. Links are not followed; what is not a regular file is
 * reported as any other, to be quarantined.
 */
public final class InputWalk {
    /** File systems tell times to within two seconds at worst (FAT). */
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Path root;
    private final Path output;
    private final List<PathGlob> excluded = new ArrayList<>();
    private final long now;
    private long files;
    private long passedOver;

    /** Takes each file: its path below the root, and what is known of it without its hash. */
    @FunctionalInterface
    public interface Visitor {
        void file(String path, FileEntry entry) throws IOException;
    }

    private record Child(String name, Path path, BasicFileAttributes attributes) {
        /** As it counts in the order of whole paths: below a folder comes a slash, behind a file nothing. */
        String rank() {
            return attributes.isDirectory() ? name + '/' : name + '\0';
        }
    }

    /**
     * @param output never entered, also where it lies below the root
     * @param exclude globs over the path
     * @param now in nanoseconds since 1970
     */
    public InputWalk(Path root, Path output, List<String> exclude, long now) throws IOException {
        this.root = root.toRealPath();
        this.output = output.toAbsolutePath().normalize();
        this.now = now;
        exclude.forEach(glob -> excluded.add(PathGlob.of(glob)));
    }

    /** @throws IOException when a folder cannot be listed: to go on would take its files for removed */
    public void walk(Visitor visitor) throws IOException {
        folder(root, "", visitor);
    }

    /** Returns how many files there were to visit. */
    long files() {
        return files;
    }

    /** Returns how many files and folders were passed over because they are excluded. */
    long excluded() {
        return passedOver;
    }

    private void folder(Path folder, String prefix, Visitor visitor) throws IOException {
        for (Child child : children(folder)) {
            String path = prefix + child.name();
            if (child.path().equals(output)) {
                continue;
            }
            if (isExcluded(path)) {
                passedOver++;
                continue;
            }
            if (child.attributes().isDirectory()) {
                folder(child.path(), path + '/', visitor);
            } else {
                files++;
                visitor.file(path, entry(child.attributes()));
            }
        }
    }

    private boolean isExcluded(String path) {
        for (PathGlob glob : excluded) {
            if (glob.matches(path)) {
                return true;
            }
        }
        return false;
    }

    /** @throws IOException when this process cannot name the file again: its locale, not the file, is to blame */
    private static String name(Path folder, Path entry) throws IOException {
        String name = entry.getFileName().toString();
        try {
            folder.resolve(name);
            return name;
        } catch (InvalidPathException unnameable) {
            throw new IOException(
                    "The names of files in " + folder
                            + " need another locale than that of this process, whose encoding is "
                            + System.getProperty("sun.jnu.encoding") + ". Set LC_ALL=C.UTF-8 and try again.",
                    unnameable);
        }
    }

    private FileEntry entry(BasicFileAttributes attributes) {
        long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        return new FileEntry(
                attributes.isRegularFile() ? attributes.size() : 0,
                modified,
                now - modified > SETTLED_NANOS,
                Inventory.NO_HASH);
    }

    private static List<Child> children(Path folder) throws IOException {
        List<Child> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                try {
                    children.add(new Child(
                            name(folder, entry),
                            entry,
                            Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
                } catch (NoSuchFileException vanished) {
                    // gone between the listing and the look: it is simply not there
                }
            }
        }
        children.sort(Comparator.comparing(Child::rank, DocumentKey::byCodePoint));
        return children;
    }
}
