package org.copydesk.batch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.document.DocumentId;

/** Copies of an output folder, hard links and all, and ways to damage a file of one. */
final class DamagedFolder {
    /** What may befall a file. */
    enum Damage {
        FLIP,
        CUT,
        EMPTY,
        DELETE,
        SWAP
    }

    private DamagedFolder() {}

    static void copy(Path from, Path to) throws IOException {
        Map<Object, Path> copied = new HashMap<>();
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                Path same = copied.putIfAbsent(attributes.fileKey(), target);
                if (same != null) {
                    Files.createLink(target, same);
                } else {
                    Files.copy(file, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Returns the files below a folder, sorted, as paths below it. */
    static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Damages a file in place, so that all its links share the damage, as on a disk. Returns false if it is the same. */
    static boolean damage(Path file, Damage damage, Random random) throws IOException {
        byte[] before = Files.readAllBytes(file);
        if (damage == Damage.DELETE) {
            Files.delete(file);
            return true;
        }
        byte[] after = switch (damage) {
            case FLIP -> flipped(before, random);
            case CUT -> Arrays.copyOf(before, random.nextInt(Math.max(1, before.length)));
            case EMPTY -> new byte[0];
            default -> Files.readAllBytes(another(file, random));
        };
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.write(file, after);
        return !Arrays.equals(before, after);
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** Returns another file of the folder, of the same kind if there is one. */
    private static Path another(Path file, Random random) throws IOException {
        String name = file.getFileName().toString();
        String kind = name.substring(name.lastIndexOf('.') + 1);
        try (Stream<Path> all = Files.list(file.getParent())) {
            List<Path> others = all.filter(Files::isRegularFile)
                    .filter(other -> !other.equals(file) && other.toString().endsWith(kind))
                    .sorted()
                    .toList();
            return others.isEmpty() ? file : others.get(random.nextInt(others.size()));
        }
    }

    /** Returns the checksums of what the latest version publishes, but for what tells when and how long. */
    static Map<String, String> published(Path output) throws IOException {
        Path latest = output.resolve("latest").toRealPath();
        Map<String, String> checksums = new TreeMap<>();
        for (String name : files(latest)) {
            if (!List.of("reports/index.html", "reports/run.json", "tagmanifest-sha256.txt")
                    .contains(name)) {
                checksums.put(name, DocumentId.sha256(Files.readAllBytes(latest.resolve(name))));
            }
        }
        return checksums;
    }
}
