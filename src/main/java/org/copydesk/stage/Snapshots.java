package org.copydesk.stage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.copydesk.corpus.Disk;
import org.copydesk.read.InputFile;
import org.copydesk.stage.Amendment.Moved;
import org.copydesk.stage.Inventory.FileEntry;
import org.copydesk.write.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that what is read of a file is what its hash was taken of, though others may write to it meanwhile. A file
 * that is not what the inventory saw is copied, and read again from the copy, under the copy's own hash.
 */
final class Snapshots implements Closeable {
    /** Copies made of a file that changes under the copying; the last is taken as it is, whole or not. */
    private static final int PATIENCE = 3;
    /** Times that a unit is read before all its files are copied first: somebody is rewriting the whole folder. */
    private static final int TRUST = 3;

    private final Path input;
    private final Path folder;
    private final Map<String, Moved> moved = new TreeMap<>();
    private final Map<String, InputFile> copies = new TreeMap<>();
    private final Map<String, Look> looks = new TreeMap<>();
    private int passes;

    /** @param folder for the copies, which is deleted in the end */
    Snapshots(Path input, Path folder) {
        this.input = input;
        this.folder = folder;
    }

    /** What tells without reading it that a file was touched. */
    private record Look(
            boolean file,
            long bytes,
            long modified,
            @Nullable Object key) {
        static final Look NOTHING = new Look(false, 0, 0, null);

        static Look at(Path path) {
            try {
                BasicFileAttributes found =
                        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                long modified = found.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                return new Look(found.isRegularFile(), found.size(), modified, found.fileKey());
            } catch (IOException gone) {
                return NOTHING;
            }
        }
    }

    /** Begins to read the unit, for the first time or again. */
    void begin() {
        passes++;
        looks.clear();
    }

    /** Returns a file as it is to be read; empty where it is to be left for the next night. */
    Optional<InputFile> open(String path, FileEntry entry) throws IOException {
        if (passes > TRUST && !moved.containsKey(path) && !entry.sha256().isEmpty()) {
            copy(path);
        }
        if (moved.containsKey(path)) {
            return Optional.ofNullable(copies.get(path));
        }
        Path file = input.resolve(path);
        looks.put(path, Look.at(file));
        return Optional.of(new InputFile(file, path, entry.bytes(), entry.sha256()));
    }

    /** Tells whether a file that was just read is still what the inventory saw; one that is not is copied. */
    boolean held(String path, FileEntry entry) throws IOException {
        Look before = looks.remove(path);
        Path file = input.resolve(path);
        if (before == null) {
            return true;
        }
        String hash = before.file() ? Inventory.hash(file) : Inventory.NO_HASH;
        if (hash.equals(entry.sha256()) && before.equals(Look.at(file))) {
            return true;
        }
        copy(path);
        return false;
    }

    /** Returns the files that are not what the inventory saw. */
    List<Moved> moved() {
        return new ArrayList<>(moved.values());
    }

    private void copy(String path) throws IOException {
        Path file = input.resolve(path);
        Path target = Files.createDirectories(folder).resolve(Integer.toString(copies.size()));
        for (int attempt = 1; ; attempt++) {
            Look before = Look.at(file);
            MessageDigest digest = Sha256.digest();
            if (!before.file() || !copied(file, target, digest)) {
                moved.put(path, new Moved(path, null));
                return;
            }
            if (attempt == PATIENCE || before.equals(Look.at(file))) {
                String hash = HexFormat.of().formatHex(digest.digest());
                long bytes = Files.size(target);
                moved.put(path, new Moved(path, new FileEntry(bytes, before.modified(), false, hash)));
                copies.put(path, new InputFile(target, path, bytes, hash));
                return;
            }
        }
    }

    private static boolean copied(Path file, Path target, MessageDigest digest) throws IOException {
        InputStream opened;
        try {
            opened = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException gone) {
            return false;
        }
        try (InputStream in = opened;
                OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            in.transferTo(out);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        Disk.delete(folder);
    }
}
