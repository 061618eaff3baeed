package org.copydesk.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.write.JsonLines;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;
import org.copydesk.write.Row;
import org.copydesk.write.ShardFormat;
import org.jspecify.annotations.Nullable;

/** The copies of documents as a version knows them: who lost to whom, and which kept texts are the same. */
final class Copies {
    /**
     * A copy of a document.
     *
     * @param of the document
     * @param kind {@code exact}, {@code near} or {@code contained}, as the map of duplicates has it
     */
    record Copy(String id, String path, @Nullable String record, String of, String kind) {}

    private static final String EXACT = "exact";

    private final List<ReportRow.Duplicate> duplicates;
    private final Map<String, List<Copy>> keptBySha256 = new HashMap<>();

    /** @param texts SHA-256 of texts: kept documents of these are found, too */
    Copies(Path folder, Set<String> texts) throws IOException {
        Path map = folder.resolve("reports").resolve(ReportFile.DUPLICATES.fileName());
        try (Stream<ReportRow.Duplicate> rows =
                Files.exists(map) ? JsonLines.read(map, ReportRow.Duplicate.class) : Stream.empty()) {
            duplicates = rows.toList();
        }
        Payload payload = new Payload(folder);
        ShardFormat format = payload.formats().get(0);
        try (Payload.Rows rows = payload.rows(format, payload.shards(format))) {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (texts.contains(row.sha256())) {
                    keptBySha256
                            .computeIfAbsent(row.sha256(), none -> new ArrayList<>())
                            .add(new Copy(
                                    row.id(),
                                    row.metadata().path(),
                                    row.metadata().record(),
                                    "",
                                    EXACT));
                }
            }
        }
    }

    /**
     * Returns the copies of documents, and theirs, each once, without the documents themselves.
     *
     * @param texts SHA-256 of the documents' texts, by id
     */
    List<Copy> of(Collection<String> ids, Map<String, Set<String>> texts) {
        Map<String, Copy> found = new LinkedHashMap<>();
        Set<String> known = new HashSet<>(ids);
        for (List<String> asked = List.copyOf(ids); !asked.isEmpty(); ) {
            List<String> next = new ArrayList<>();
            for (String id : asked) {
                for (Copy copy : next(id, texts.getOrDefault(id, Set.of()))) {
                    if (known.add(copy.id())) {
                        found.put(copy.id(), copy);
                        next.add(copy.id());
                    }
                }
            }
            asked = next;
        }
        return List.copyOf(found.values());
    }

    private List<Copy> next(String id, Set<String> texts) {
        List<Copy> copies = new ArrayList<>();
        for (ReportRow.Duplicate row : duplicates) {
            if (row.winner().id().equals(id)) {
                copies.add(copy(row.loser(), id, row.kind()));
            } else if (row.loser().id().equals(id)) {
                copies.add(copy(row.winner(), id, row.kind()));
            }
        }
        for (String text : texts) {
            for (Copy kept : keptBySha256.getOrDefault(text, List.of())) {
                copies.add(new Copy(kept.id(), kept.path(), kept.record(), id, EXACT));
            }
        }
        return copies;
    }

    private static Copy copy(ReportRow.Party party, String of, String kind) {
        return new Copy(party.id(), party.path(), party.record(), of, kind);
    }
}
