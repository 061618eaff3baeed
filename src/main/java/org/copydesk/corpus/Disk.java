package org.copydesk.corpus;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.disk.Durable;

/** What versions need of the file system beside {@link Durable}: trees, links, rights. */
public final class Disk {
    private static final Set<PosixFilePermission> WRITE = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private Disk() {}

    /** Syncs the folders of a tree from the leaves up; its files are synced already. */
    public static void syncFolders(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Durable.sync(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Makes {@code link} point to {@code target}, whatever it pointed to before, so that it exists at every moment. */
    public static void point(Path link, Path target) throws IOException {
        Path temporary = link.resolveSibling("." + link.getFileName() + ".tmp");
        Files.deleteIfExists(temporary);
        Files.createSymbolicLink(temporary, target);
        Durable.move(temporary, link);
    }

    /** Puts a file in a second place as a hard link, or as a synced copy where the file system has none. */
    public static void share(Path file, Path place) throws IOException {
        try {
            Files.createLink(place, file);
        } catch (UnsupportedOperationException | IOException noLink) {
            Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
            Durable.sync(place);
        }
    }

    /** Takes the right to write from a file, where the file system knows such rights. */
    public static void seal(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            rights.removeAll(WRITE);
            Files.setPosixFilePermissions(file, rights);
        }
    }

    /** Deletes all that is in a folder, and leaves the folder; nothing there is no error. */
    public static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> entries;
            try (Stream<Path> all = Files.list(folder)) {
                entries = all.toList();
            }
            for (Path entry : entries) {
                delete(entry);
            }
        }
    }

    /** Deletes a file or a folder with all that is in it; links are not followed. Nothing there is no error. */
    public static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
