package org.copydesk.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.config.JobFile;
import org.copydesk.config.PathGlob;
import org.copydesk.dedup.DedupDocument;
import org.copydesk.read.Sources;
import org.copydesk.rule.date.DateOrder;
import org.copydesk.rule.head.KnownSource;
import org.jspecify.annotations.Nullable;

/** What the job file says about outlets, as the readers, the rules and the keep policy ask for it. */
final class KnownSources {
    private record Entry(JobFile.Source source, PathGlob match) {
        boolean matches(String path) {
            return match.matches(path);
        }

        /** Tells whether documents of a source fall under this entry: by its name, or by its folder. */
        boolean covers(String name) {
            return source.name().map(name::equals).orElseGet(() -> matches(name + "/any"));
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, KnownSource> facts = new ConcurrentHashMap<>();

    KnownSources(List<JobFile.Source> sources) {
        for (JobFile.Source source : sources) {
            entries.add(new Entry(source, PathGlob.of(source.match())));
        }
    }

    private Optional<JobFile.Source> at(String path) {
        return entries.stream()
                .filter(entry -> entry.matches(path))
                .map(Entry::source)
                .findFirst();
    }

    /** Returns the name of a document's source: what the job file says, else what folder, record or host say. */
    String name(String path, @Nullable String own, @Nullable String host) {
        return at(path).flatMap(JobFile.Source::name)
                .orElseGet(() -> Sources.byFolder().name(path, own, host));
    }

    int rank(String path) {
        return at(path).map(source -> source.rank().orElse(DedupDocument.UNRANKED))
                .orElse(DedupDocument.UNRANKED);
    }

    KnownSource facts(String name) {
        return facts.computeIfAbsent(name, this::find);
    }

    private KnownSource find(String name) {
        return entries.stream()
                .filter(entry -> entry.covers(name))
                .map(entry -> known(entry.source()))
                .findFirst()
                .orElse(KnownSource.UNKNOWN);
    }

    private static KnownSource known(JobFile.Source source) {
        return new KnownSource(
                source.name().orElse(null),
                source.language().orElse(null),
                source.zone().orElse(null),
                source.dateOrder().map(order -> DateOrder.valueOf(order.name())).orElse(null),
                source.license().orElse(null));
    }
}
