package org.copydesk.inspect;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.clean.Cleaned;
import org.copydesk.config.JobFile;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Table;
import org.copydesk.dedup.Loss;
import org.copydesk.dedup.Placement;
import org.copydesk.dedup.Related;
import org.copydesk.dedup.Shortfall;
import org.copydesk.dedup.local.DuplicateIndex;
import org.copydesk.document.Article;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentId;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Facts;
import org.copydesk.document.Outcome;
import org.copydesk.job.Explainer;
import org.copydesk.job.Explanation;
import org.copydesk.job.Explanation.Cluster;
import org.copydesk.job.Explanation.Member;
import org.copydesk.job.Explanation.RelatedDocument;
import org.copydesk.stage.IndexRow;
import org.copydesk.stage.QuarantineEntry;
import org.copydesk.stage.RecordRow;
import org.copydesk.stage.ShardWork;
import org.copydesk.stage.Tables;
import org.jspecify.annotations.Nullable;

/** Explains documents from the state of the published version, and files that it does not know by reading them. */
public final class StoredExplainer implements Explainer {
    /** An id, or so much of its beginning that a person would type. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{6,32}");

    private static final int MEMBERS = 12;

    @Override
    public Found explain(JobFile job, String pathOrId, int limit) {
        Path output = job.export().path();
        try {
            Optional<PublishedState> state = PublishedState.latest(output);
            if (state.isPresent()) {
                try (Knowledge known = new Knowledge(state.get())) {
                    Found found = known.find(name(job, pathOrId), limit);
                    if (found.matches() > 0) {
                        return found;
                    }
                }
            }
            return new UnpublishedExplainer(job).explain(path(job, pathOrId), limit);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the argument as it stands below the input folder, where it is a file seen from the working directory. */
    private static String name(JobFile job, String pathOrId) {
        return ID.matcher(pathOrId).matches() ? pathOrId : path(job, pathOrId);
    }

    private static String path(JobFile job, String argument) {
        Path input = job.dataset().path().toAbsolutePath().normalize();
        int hash = argument.indexOf('#');
        String file = hash < 0 ? argument : argument.substring(0, hash);
        Path seen = Path.of(file).toAbsolutePath().normalize();
        boolean below = seen.startsWith(input) && Files.exists(seen) && !Files.exists(input.resolve(file));
        String path = below ? input.relativize(seen).toString().replace('\\', '/') : file;
        return hash < 0 ? path : path + argument.substring(hash);
    }

    /** The first of the documents found, in the order of the corpus, whatever table each was found in. */
    private static final class Finds {
        private final TreeMap<DocumentKey, Supplier<Explanation>> first = new TreeMap<>();
        private final int limit;
        private long matches;

        Finds(int limit) {
            this.limit = limit;
        }

        void add(DocumentKey key, Supplier<Explanation> explanation) {
            matches++;
            first.put(key, explanation);
            if (first.size() > limit) {
                first.pollLastEntry();
            }
        }

        Found found() {
            return new Found(first.values().stream().map(Supplier::get).toList(), matches);
        }
    }

    /** The tables of one version, opened for questions. */
    private static final class Knowledge implements Closeable {
        private final String version;
        private final Table<Document> documents;
        private final Table<Cleaned> articles;
        private final Table<RecordRow> records;
        private final Table<IndexRow> index;
        private final Table<QuarantineEntry> quarantine;
        private final DuplicateIndex duplicates;

        Knowledge(PublishedState state) throws IOException {
            version = state.version();
            documents = state.table(Tables.DOCUMENTS, Tables.EXTRACTED);
            articles = state.table(Tables.ARTICLES, Tables.CLEANED);
            records = state.table(Tables.RECORDS, Tables.RECORDED);
            index = state.table(Tables.INDEX, Tables.INDEXED);
            quarantine = state.table(Tables.QUARANTINE, Tables.QUARANTINED);
            duplicates = state.duplicates();
        }

        Found find(String name, int limit) {
            Finds finds = new Finds(limit);
            for (Iterator<Row<RecordRow>> rows = candidates(name); rows.hasNext(); ) {
                Row<RecordRow> row = rows.next();
                RecordRow record = row.value();
                if (matches(name, row.key(), record.id(), record.record())) {
                    finds.add(row.key(), () -> explain(row.key(), record));
                }
            }
            if (!ID.matcher(name).matches()) {
                for (Iterator<Row<QuarantineEntry>> rows = quarantine.rows(file(name)); rows.hasNext(); ) {
                    Row<QuarantineEntry> row = rows.next();
                    if (matches(name, row.key(), "", row.value().record())) {
                        finds.add(row.key(), () -> quarantined(row));
                    }
                }
            }
            return finds.found();
        }

        private Iterator<Row<RecordRow>> candidates(String name) {
            return ID.matcher(name).matches() ? records.rows() : records.rows(file(name));
        }

        private static String file(String name) {
            int hash = name.indexOf('#');
            return hash < 0 ? name : name.substring(0, hash);
        }

        private static boolean matches(String name, DocumentKey key, String id, @Nullable String record) {
            if (ID.matcher(name).matches()) {
                return id.startsWith(name);
            }
            int hash = name.indexOf('#');
            String wanted = hash < 0 ? "" : name.substring(hash + 1);
            return wanted.isEmpty() || wanted.equals(record) || wanted.equals(Integer.toString(key.ordinal()));
        }

        private Explanation quarantined(Row<QuarantineEntry> row) {
            QuarantineEntry entry = row.value();
            return new Explanation(
                    row.key(),
                    DocumentId.of(entry.source(), row.key().path(), entry.record()),
                    entry.source(),
                    Optional.of(version),
                    new Outcome.Quarantined(entry.cause(), entry.message()),
                    Optional.empty(),
                    Facts.NONE,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }

        private Explanation explain(DocumentKey key, RecordRow row) {
            Cleaned cleaned = articles.get(key).orElseThrow();
            Document document = documents.get(key).orElseThrow();
            return new Explanation(
                    key,
                    row.id(),
                    row.source(),
                    Optional.of(version),
                    outcome(key, row, cleaned),
                    Optional.of(document),
                    ShardWork.facts(cleaned, row.forms()),
                    cleaned.edits(),
                    Optional.of(org.copydesk.clean.Ledger.apply(document.text(), cleaned.edits())),
                    cluster(row),
                    related(row));
        }

        private Outcome outcome(DocumentKey key, RecordRow row, Cleaned cleaned) {
            return duplicates
                    .placement(key)
                    .flatMap(Placement::asLoss)
                    .<Outcome>map(Knowledge::lost)
                    .orElse(cleaned.outcome());
        }

        private static Outcome.Duplicate lost(Loss loss) {
            return new Outcome.Duplicate(
                    loss.winner(),
                    loss.kind().name().toLowerCase(Locale.ROOT),
                    loss.similarity(),
                    loss.containment(),
                    loss.reason().label());
        }

        private Optional<Cluster> cluster(RecordRow row) {
            String winner = row.cluster();
            if (winner == null || row.clusterSize() < 2) {
                return Optional.empty();
            }
            List<Member> members = new ArrayList<>();
            for (Iterator<Row<RecordRow>> rows = records.rows(); rows.hasNext(); ) {
                Row<RecordRow> other = rows.next();
                RecordRow standing = other.value();
                if (winner.equals(standing.cluster()) && members.size() < MEMBERS) {
                    members.add(standing.id().equals(winner) ? 0 : members.size(), member(other.key(), standing));
                }
            }
            return Optional.of(new Cluster(winner, members));
        }

        private Member member(DocumentKey key, RecordRow row) {
            Optional<Article> article = articles.get(key)
                    .flatMap(cleaned -> documents.get(key).map(cleaned::withTextOf))
                    .map(Cleaned::article);
            return new Member(
                    row.id(),
                    key.path(),
                    row.source(),
                    article.map(Article::title),
                    article.map(Article::published),
                    duplicates.placement(key).flatMap(Placement::asLoss).map(Knowledge::lost),
                    article.map(Article::text));
        }

        private List<RelatedDocument> related(RecordRow row) {
            if (row.story() == null) {
                return List.of();
            }
            List<RelatedDocument> others = new ArrayList<>();
            try (Stream<Related> pairs = duplicates.related()) {
                pairs.filter(pair -> pair.firstId().equals(row.id())
                                || pair.secondId().equals(row.id()))
                        .limit(MEMBERS)
                        .forEach(pair -> others.add(other(pair, row.id())));
            }
            return others;
        }

        private RelatedDocument other(Related pair, String id) {
            DocumentKey key = pair.firstId().equals(id) ? pair.second() : pair.first();
            String other = pair.firstId().equals(id) ? pair.secondId() : pair.firstId();
            Optional<Cleaned> cleaned = articles.get(key);
            String source = index.get(key).map(IndexRow::source).orElse("");
            return new RelatedDocument(
                    other,
                    key.path(),
                    source,
                    cleaned.map(Cleaned::article).map(Article::title),
                    pair.similarity(),
                    pair.containment(),
                    pair.likeness().isNearMiss() ? Optional.of(Shortfall.of(pair.likeness())) : Optional.empty(),
                    pair.passages());
        }

        @Override
        public void close() throws IOException {
            documents.close();
            articles.close();
            records.close();
            index.close();
            quarantine.close();
        }
    }
}
