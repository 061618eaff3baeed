package org.copydesk.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.clean.Cleaned;
import org.copydesk.clean.Cleaner;
import org.copydesk.clean.LearnedLines;
import org.copydesk.clean.Ledger;
import org.copydesk.config.JobFile;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentId;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Facts;
import org.copydesk.document.Outcome;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.Extractors;
import org.copydesk.extract.html.HtmlExtractor;
import org.copydesk.job.Explainer.Found;
import org.copydesk.job.Explanation;
import org.copydesk.read.InputFile;
import org.copydesk.read.Sink;
import org.copydesk.stage.Inventory;
import org.copydesk.stage.Settings;
import org.copydesk.stage.ShardWork;
import org.jspecify.annotations.Nullable;

/** Explains a file of the input folder by reading it now; what only the whole corpus can tell is not known. */
final class UnpublishedExplainer {
    private final JobFile job;

    UnpublishedExplainer(JobFile job) {
        this.job = job;
    }

    Found explain(String name, int limit) throws IOException {
        int hash = name.indexOf('#');
        String path = hash < 0 ? name : name.substring(0, hash);
        Path file = job.dataset().path().resolve(path);
        if (!Files.isRegularFile(file)) {
            return new Found(List.of(), 0);
        }
        Settings settings = Settings.of(job);
        Cleaner cleaner = new Cleaner(settings.recipe(), LearnedLines.NONE, settings.languages());
        try (Extractors extractors = new Extractors(HtmlExtractor.forPages())) {
            Collector collector = new Collector(extractors, cleaner, hash < 0 ? null : name.substring(hash + 1), limit);
            settings.reader().read(new InputFile(file, path, Files.size(file), Inventory.hash(file)), collector);
            return new Found(collector.found, collector.matches);
        }
    }

    /** Explains the documents of a file as they come. */
    private static final class Collector implements Sink {
        private final Extractors extractors;
        private final Cleaner cleaner;
        private final @Nullable String record;
        private final int limit;
        private final List<Explanation> found = new ArrayList<>();
        private long matches;

        Collector(Extractors extractors, Cleaner cleaner, @Nullable String record, int limit) {
            this.extractors = extractors;
            this.cleaner = cleaner;
            this.record = record;
            this.limit = limit;
        }

        private boolean wanted(DocumentKey key, @Nullable String its) {
            boolean match = record == null || record.equals(its) || record.equals(Integer.toString(key.ordinal()));
            matches += match ? 1 : 0;
            return match && found.size() < limit;
        }

        @Override
        public void document(RawDocument raw) {
            if (wanted(raw.key(), raw.origin().record())) {
                try {
                    found.add(clean(extractors.extract(raw)));
                } catch (UnreadableException unreadable) {
                    found.add(quarantined(raw.key(), raw.source(), raw.origin().record(), unreadable.outcome()));
                }
            }
        }

        @Override
        public void quarantine(
                DocumentKey key, String source, @Nullable String its, Outcome.Cause cause, String message) {
            if (wanted(key, its)) {
                found.add(quarantined(key, source, its, new Outcome.Quarantined(cause, message)));
            }
        }

        private Explanation clean(Document document) {
            Cleaned cleaned = cleaner.clean(document);
            return new Explanation(
                    document.key(),
                    document.id(),
                    document.source(),
                    Optional.empty(),
                    cleaned.outcome(),
                    Optional.of(document),
                    ShardWork.facts(cleaned),
                    cleaned.edits(),
                    Optional.of(Ledger.apply(document.text(), cleaned.edits())),
                    Optional.empty(),
                    List.of());
        }

        private static Explanation quarantined(
                DocumentKey key, String source, @Nullable String record, Outcome.Quarantined outcome) {
            return new Explanation(
                    key,
                    DocumentId.of(source, key.path(), record),
                    source,
                    Optional.empty(),
                    outcome,
                    Optional.empty(),
                    Facts.NONE,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
    }
}
