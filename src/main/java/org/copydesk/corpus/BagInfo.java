package org.copydesk.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.write.Changes;
import org.copydesk.write.Json;
import org.copydesk.write.Sha256;
import org.copydesk.write.packaging.Bag;
import org.copydesk.write.packaging.Bag.Label;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a version's folder says of the version, so that the list of versions can be made anew from the folders: parent
 * and counts as labels of {@code bag-info.txt}, the time in {@code reports/run.json}. Both are in the tag manifest.
 */
final class BagInfo {
    private static final String VERSION = "Copydesk-Version";
    private static final String PARENT = "Copydesk-Parent";
    private static final String COUNTS = "Copydesk-Counts";
    private static final String CHANGES = "Copydesk-Changes";
    /** One for each source: {@code "42 \"harbour-post\""}. */
    private static final String SOURCE = "Copydesk-Source";

    private BagInfo() {}

    static List<Label> labels(Edition edition) {
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(VERSION, edition.name().toString()));
        if (edition.parent() != null) {
            labels.add(new Label(PARENT, edition.parent().toString()));
        }
        Counts counts = edition.counts();
        labels.add(new Label(
                COUNTS,
                "read=" + counts.read() + " documents=" + counts.documents() + " duplicates=" + counts.duplicates()
                        + " rejected=" + counts.rejected() + " quarantined=" + counts.quarantined()));
        Changes changes = counts.changes();
        labels.add(new Label(
                CHANGES,
                "added=" + changes.added() + " changed=" + changes.changed() + " removed=" + changes.removed()
                        + " withdrawn=" + changes.withdrawn()));
        counts.sources()
                .forEach((source, count) ->
                        labels.add(new Label(SOURCE, count + " " + Json.MAPPER.writeValueAsString(source))));
        return labels;
    }

    /**
     * Returns the version of a folder, as published.
     *
     * @throws DamagedFileException if the folder does not say, or not what it said when it was published
     */
    static Version read(Path folder) throws IOException {
        Map<String, String> tags = tags(folder);
        Path file = whole(folder, Bag.INFO, tags);
        Path manifest = whole(folder, Bag.PAYLOAD_MANIFEST, tags);
        try {
            List<Label> labels = Bag.info(file);
            VersionName name = VersionName.parse(value(labels, VERSION));
            if (!name.toString().equals(String.valueOf(folder.getFileName()))) {
                throw new DamagedFileException(file, "it is of version " + name);
            }
            String parent = optional(labels, PARENT);
            return new Version(
                    name,
                    Version.State.PUBLISHED,
                    parent == null ? null : VersionName.parse(parent),
                    created(folder, tags, name),
                    false,
                    Sha256.of(manifest),
                    counts(labels));
        } catch (IllegalArgumentException | JacksonException unreadable) {
            throw new DamagedFileException(file, "it does not say what the version is");
        }
    }

    private static Map<String, String> tags(Path folder) throws IOException {
        Path file = folder.resolve(Bag.TAG_MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new DamagedFileException(file, "it is not there");
        }
        try {
            return Bag.manifest(file);
        } catch (IOException unreadable) {
            throw new DamagedFileException(file, "it is no manifest");
        }
    }

    /** Returns a file of a version. @throws DamagedFileException if it is not what the tag manifest says */
    static Path whole(Path folder, String name) throws IOException {
        return whole(folder, name, tags(folder));
    }

    private static Path whole(Path folder, String name, Map<String, String> tags) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new DamagedFileException(file, "it is not there");
        }
        if (!Sha256.of(file).equals(tags.get(name))) {
            throw new DamagedFileException(file, "its checksum is not the one in " + Bag.TAG_MANIFEST);
        }
        return file;
    }

    private static String value(List<Label> labels, String name) {
        String value = optional(labels, name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private static @Nullable String optional(List<Label> labels, String name) {
        return labels.stream()
                .filter(label -> label.name().equals(name))
                .map(Label::value)
                .findFirst()
                .orElse(null);
    }

    private static Counts counts(List<Label> labels) {
        Map<String, Long> counts = numbers(value(labels, COUNTS));
        Map<String, Long> changes = numbers(value(labels, CHANGES));
        SortedMap<String, Long> sources = new TreeMap<>();
        for (Label label : labels) {
            if (label.name().equals(SOURCE)) {
                int space = label.value().indexOf(' ');
                String source = Json.MAPPER.readValue(label.value().substring(space + 1), String.class);
                sources.put(source, Long.parseLong(label.value().substring(0, space)));
            }
        }
        return new Counts(
                number(counts, "read"),
                number(counts, "documents"),
                number(counts, "duplicates"),
                number(counts, "rejected"),
                number(counts, "quarantined"),
                sources,
                new Changes(
                        number(changes, "added"),
                        number(changes, "changed"),
                        number(changes, "removed"),
                        number(changes, "withdrawn")));
    }

    private static Map<String, Long> numbers(String value) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String pair : value.split(" ")) {
            int equals = pair.indexOf('=');
            numbers.put(pair.substring(0, Math.max(0, equals)), Long.parseLong(pair.substring(equals + 1)));
        }
        return numbers;
    }

    private static long number(Map<String, Long> numbers, String name) {
        Long number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return number;
    }

    /** Returns when the run began; the day of the version where its report cannot be believed. */
    private static Instant created(Path folder, Map<String, String> tags, VersionName name) {
        String report = "reports/run.json";
        try {
            String json = Files.readString(whole(folder, report, tags), StandardCharsets.UTF_8);
            return Instant.parse(Json.MAPPER.readTree(json).at("/run/started").asString());
        } catch (IOException | JacksonException | DateTimeException unknown) {
            return name.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
