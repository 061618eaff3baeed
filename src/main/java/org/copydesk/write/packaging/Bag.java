package org.copydesk.write.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.write.Sha256;

/** A folder as a BagIt 1.0 bag (RFC 8493): its manifests are what {@code sha256sum -c} reads, too. */
public final class Bag {
    public static final String PAYLOAD_MANIFEST = "manifest-sha256.txt";
    public static final String TAG_MANIFEST = "tagmanifest-sha256.txt";

    public static final String INFO = "bag-info.txt";

    /** A line of {@value #INFO}. */
    public record Label(String name, String value) {}

    private Bag() {}

    /**
     * Writes the tag files of a bag into a folder whose every other file is there.
     *
     * @param more lines of {@value #INFO}; a label may come several times
     */
    public static void seal(Path folder, Release release, List<Label> more) throws IOException {
        write(folder.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        write(folder.resolve(INFO), info(release, more));
        SortedMap<String, String> payload = new TreeMap<>();
        release.files().forEach(file -> payload.put(file.path(), file.sha256()));
        write(folder.resolve(PAYLOAD_MANIFEST), lines(payload));
        SortedMap<String, String> tags = new TreeMap<>();
        for (String path : files(folder)) {
            if (!path.startsWith("data/") && !path.equals(TAG_MANIFEST)) {
                tags.put(path, Sha256.of(folder.resolve(path)));
            }
        }
        write(folder.resolve(TAG_MANIFEST), lines(tags));
    }

    /**
     * Returns the checksums of a manifest by path, in the order of its lines.
     *
     * @throws IOException naming the first line that is none
     */
    public static Map<String, String> manifest(Path file) throws IOException {
        Map<String, String> checksums = new LinkedHashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (!line.matches("[0-9a-f]{64} [ *].+")) {
                throw new IOException(file + ":" + number + " is not a checksum and a path");
            }
            checksums.put(line.substring(66), line.substring(0, 64));
        }
        return checksums;
    }

    /** Returns the lines of a {@value #INFO}. */
    public static List<Label> info(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains(": "))
                .map(line -> {
                    int colon = line.indexOf(": ");
                    return new Label(line.substring(0, colon), line.substring(colon + 2));
                })
                .toList();
    }

    /** Returns the paths of all files below a folder, {@code /} as separator, sorted. */
    public static List<String> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> !Files.isDirectory(path))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** Returns the {@code Payload-Oxum} of a release: bytes and files. */
    static String oxum(Release release) {
        long bytes = release.files().stream().mapToLong(DataFile::bytes).sum();
        return bytes + "." + release.files().size();
    }

    private static String info(Release release, List<Label> more) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("External-Identifier", release.imprint().name() + " " + release.version());
        labels.put("External-Description", release.imprint().description());
        labels.put("Bagging-Date", release.day().toString());
        labels.put("Bag-Software-Agent", "Copydesk");
        labels.put("Payload-Oxum", oxum(release));
        StringBuilder info = new StringBuilder();
        labels.forEach((label, value) -> {
            String oneLine = value.strip().replaceAll("\\s+", " ");
            if (!oneLine.isEmpty()) {
                info.append(label).append(": ").append(oneLine).append('\n');
            }
        });
        more.forEach(label ->
                info.append(label.name()).append(": ").append(label.value()).append('\n'));
        return info.toString();
    }

    private static String lines(SortedMap<String, String> checksums) {
        StringBuilder lines = new StringBuilder();
        checksums.forEach(
                (path, sha256) -> lines.append(sha256).append("  ").append(path).append('\n'));
        return lines.toString();
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
