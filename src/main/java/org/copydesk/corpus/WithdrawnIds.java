package org.copydesk.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.disk.Durable;
import org.copydesk.write.Json;
import tools.jackson.core.JacksonException;

/**
 * The documents that were withdrawn and must never come back: {@code .copydesk/withdrawn.jsonl}, a line each, kept for
 * good. Every run leaves these ids out, whatever the input holds.
 */
public final class WithdrawnIds {
    /** What a withdrawn document that is still in the input is rejected by, and why. */
    public static final String RULE = "withdrawn";

    public static final String REASON = "withdrawn from all versions";

    private record Entry(String id, String reason, Instant at) {}

    private final Path file;

    public WithdrawnIds(Versions versions) {
        file = versions.hidden().resolve("withdrawn.jsonl");
    }

    public Set<String> ids() throws IOException {
        return entries().stream().map(Entry::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Adds ids; those that are there keep their first entry. */
    void add(Collection<String> ids, String reason, Instant at) throws IOException {
        List<Entry> entries = new ArrayList<>(entries());
        Set<String> known = ids();
        for (String id : new LinkedHashSet<>(ids)) {
            if (!known.contains(id)) {
                entries.add(new Entry(id, reason, at));
            }
        }
        String lines = entries.stream()
                .map(entry -> Json.MAPPER.writeValueAsString(entry) + "\n")
                .collect(Collectors.joining());
        Durable.write(file, lines.getBytes(StandardCharsets.UTF_8));
    }

    private List<Entry> entries() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            try {
                entries.add(Json.MAPPER.readValue(line, Entry.class));
            } catch (JacksonException broken) {
                throw new IOException(file + ":" + number + " cannot be read: " + broken.getOriginalMessage(), broken);
            }
        }
        return entries;
    }
}
