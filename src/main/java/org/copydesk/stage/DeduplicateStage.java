package org.copydesk.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.copydesk.clean.Cleaned;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Run;
import org.copydesk.corpus.state.Table;
import org.copydesk.corpus.state.TableWriter;
import org.copydesk.dedup.Address;
import org.copydesk.dedup.DedupDocument;
import org.copydesk.dedup.DedupSettings;
import org.copydesk.dedup.local.Feed;
import org.copydesk.dedup.local.IndexManifest;
import org.copydesk.dedup.local.LocalDeduplication;
import org.copydesk.document.Article;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/** Finds duplicates among tonight's documents and against the whole corpus. */
public final class DeduplicateStage implements Stage {
    public static final String NAME = "deduplicate";
    /** The duplicate index as tonight leaves it. */
    public static final String INDEX = "duplicate-index.json";

    /** In the state: what the index consists of. */
    public static final String INDEX_FILES = "duplicate-index-files";

    private static final String RANGES = "dedup-ranges.json";
    private static final String REMOVED = "dedup-removed.seg";

    private final Night night;
    private final DedupSettings settings;
    private final KnownSources sources;

    public DeduplicateStage(Night night, DedupSettings settings, KnownSources sources) {
        this.night = night;
        this.settings = settings;
        this.sources = sources;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Phase> phases() {
        if (!night.job().process().deduplicate().enabled()) {
            return List.of(Phase.single("skip", unit -> night.folder().write(INDEX, IndexManifest.EMPTY)));
        }
        LocalDeduplication work;
        try {
            work = new LocalDeduplication(
                    settings,
                    night.stateFolder(),
                    previous(),
                    new TonightsFeed(),
                    night.stateFile("dedup"),
                    night.folder().file("dedup"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        List<Phase> phases = new ArrayList<>();
        phases.add(Phase.single("compare", unit -> compare()));
        for (org.copydesk.dedup.local.Phase phase : work.phases()) {
            phases.add(Phase.of(phase.name(), phase::units, phase::run));
        }
        phases.add(Phase.single("index", unit -> night.folder().write(INDEX, work.manifest())));
        return phases;
    }

    /** Tells whether the duplicate index starts anew tonight. */
    private boolean resets() {
        return night.outdated(Night.DEDUPLICATE) || night.parent().files(INDEX).isEmpty();
    }

    private IndexManifest previous() throws IOException {
        return resets()
                ? IndexManifest.EMPTY
                : new RunFolder(night.stateFolder())
                        .read(night.parent().files(INDEX).get(0), IndexManifest.class);
    }

    /** Finds out what the index has to forget, and cuts what it has to learn into shards. */
    private void compare() throws IOException {
        if (night.folder().has(RANGES)) {
            return;
        }
        Ranges ranges = new Ranges(4096, Long.MAX_VALUE);
        try (Table<IndexRow> before = Tables.parent(night, Tables.INDEX, Tables.INDEXED);
                Table<IndexRow> now = Tables.tonight(night, Tables.INDEX, Tables.INDEXED);
                TableWriter<Boolean> removed = new TableWriter<>(night.folder().file(REMOVED), Tables.FLAGS)) {
            Pairing<IndexRow> old = new Pairing<>(before.rows());
            for (Iterator<Row<IndexRow>> rows = now.rows(); rows.hasNext(); ) {
                Row<IndexRow> row = rows.next();
                forgetAll(old, row.key(), removed);
                IndexRow was = old.at(row.key());
                IndexRow is = row.value();
                if (is.kept()
                        && (resets()
                                || was == null
                                || !was.kept()
                                || !was.digest().equals(is.digest()))) {
                    ranges.add(row.key(), 1);
                } else if (was != null && was.kept() && !is.kept()) {
                    removed.document(row.key(), true);
                }
            }
            forgetAll(old, null, removed);
            removed.finish();
        }
        night.folder().write(RANGES, ranges.list());
    }

    private static void forgetAll(Pairing<IndexRow> old, @Nullable DocumentKey before, TableWriter<Boolean> removed)
            throws IOException {
        for (Row<IndexRow> gone = old.skipped(before); gone != null; gone = old.skipped(before)) {
            if (gone.value().kept()) {
                removed.document(gone.key(), true);
            }
        }
    }

    private final class TonightsFeed implements Feed {
        private List<Range> ranges() {
            try {
                return night.folder().readList(RANGES, Range[].class);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public int shards() {
            return ranges().size();
        }

        @Override
        public Stream<DedupDocument> open(int shard) throws IOException {
            Range range = ranges().get(shard);
            Table<IndexRow> before = Tables.parent(night, Tables.INDEX, Tables.INDEXED);
            Table<IndexRow> now = Tables.tonight(night, Tables.INDEX, Tables.INDEXED);
            Table<Cleaned> articles = Tables.tonight(night, Tables.ARTICLES, Tables.CLEANED);
            Pairing<IndexRow> old = new Pairing<>(resets() ? emptyRows() : before.rows(range.first(), range.last()));
            Table<Document> documents = Tables.tonight(night, Tables.DOCUMENTS, Tables.EXTRACTED);
            Seeking<Cleaned> cleaned = new Seeking<>(articles, range.last());
            Seeking<Document> texts = new Seeking<>(documents, range.last());
            return stream(now.rows(range.first(), range.last()))
                    .filter(row -> isNews(row, old))
                    .map(row -> document(row, cleaned(row.key(), cleaned, texts)))
                    .onClose(() -> close(before, now, articles, documents));
        }

        private boolean isNews(Row<IndexRow> row, Pairing<IndexRow> old) {
            IndexRow is = row.value();
            IndexRow was = old.at(row.key());
            return is.kept() && (was == null || !was.kept() || !was.digest().equals(is.digest()));
        }

        @Override
        public Map<DocumentKey, String> texts(SortedSet<DocumentKey> keys) throws IOException {
            Map<DocumentKey, String> found = new HashMap<>();
            try (Table<Cleaned> articles = Tables.tonight(night, Tables.ARTICLES, Tables.CLEANED);
                    Table<Document> documents = Tables.tonight(night, Tables.DOCUMENTS, Tables.EXTRACTED)) {
                Seeking<Cleaned> cleaned = new Seeking<>(articles, keys.last());
                Seeking<Document> texts = new Seeking<>(documents, keys.last());
                for (DocumentKey key : keys) {
                    found.put(key, text(cleaned(key, cleaned, texts)));
                }
            }
            return found;
        }

        @Override
        public Stream<DocumentKey> removed() throws IOException {
            if (resets()) {
                return Stream.empty();
            }
            Table<Boolean> removed =
                    Table.open(night.folder().path(), List.of(new Run(List.of(REMOVED), 1)), Tables.FLAGS);
            return stream(removed.rows()).map(Row::key).onClose(() -> close(removed));
        }
    }

    private static Article cleaned(DocumentKey key, Seeking<Cleaned> cleaned, Seeking<Document> texts) {
        Cleaned found = Objects.requireNonNull(cleaned.at(key)).withTextOf(Objects.requireNonNull(texts.at(key)));
        return Objects.requireNonNull(found.article());
    }

    private static String text(Article article) {
        return article.title() == null ? article.text() : article.title() + "\n\n" + article.text();
    }

    private DedupDocument document(Row<IndexRow> row, Article article) {
        return new DedupDocument(
                row.key(),
                article.id(),
                article.source(),
                text(article),
                sources.rank(row.key().path()),
                completeness(article),
                article.published(),
                article.modified(),
                address(row, article),
                article.language());
    }

    private static @Nullable String address(Row<IndexRow> row, Article article) {
        if (article.url() != null) {
            return Address.ofUrl(article.url()).orElse(null);
        }
        return row.value().record() == null ? Address.ofFile(row.key().path()) : null;
    }

    /** Counts what a reader would miss: title, standfirst, authors, date, address, credit. */
    private static int completeness(Article article) {
        int fields = article.authors().isEmpty() ? 0 : 1;
        for (Object field : new Object[] {
            article.title(), article.standfirst(), article.published(), article.url(), article.credit()
        }) {
            fields += field == null ? 0 : 1;
        }
        return fields;
    }

    private static <T> Iterator<Row<T>> emptyRows() {
        return java.util.Collections.emptyIterator();
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private static void close(java.io.Closeable... resources) {
        try {
            for (java.io.Closeable resource : resources) {
                resource.close();
            }
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
