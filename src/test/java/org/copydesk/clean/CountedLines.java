package org.copydesk.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.document.Document;

/** Line counts of a small corpus, held in memory. */
final class CountedLines implements LearnedLines {
    private record Key(String source, long line) {}

    private final Map<Key, Set<Long>> signatures = new HashMap<>();
    private final Map<String, Set<Long>> documents = new HashMap<>();
    private final RepeatedLineSettings settings;

    CountedLines(List<Document> corpus, RepeatedLineSettings settings) {
        this.settings = settings;
        for (Document document : corpus) {
            Sightings seen = Lines.of(document);
            documents.computeIfAbsent(seen.source(), s -> new HashSet<>()).add(seen.signature());
            for (long line : seen.lines()) {
                signatures
                        .computeIfAbsent(new Key(seen.source(), line), k -> new HashSet<>())
                        .add(seen.signature());
            }
        }
    }

    @Override
    public Optional<Repetition> find(String source, long line) {
        Set<Long> seen = signatures.get(new Key(source, line));
        if (seen == null) {
            return Optional.empty();
        }
        Repetition repetition =
                new Repetition(seen.size(), documents.get(source).size());
        return repetition.isLearned(settings) ? Optional.of(repetition) : Optional.empty();
    }
}
