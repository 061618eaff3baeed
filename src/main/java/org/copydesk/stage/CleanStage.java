package org.copydesk.stage;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.copydesk.clean.Cleaned;
import org.copydesk.clean.Cleaner;
import org.copydesk.clean.LanguageDetector;
import org.copydesk.clean.LearnedLines;
import org.copydesk.clean.Recipe;
import org.copydesk.clean.author.Signer;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Run;
import org.copydesk.corpus.state.Table;
import org.copydesk.corpus.state.TableWriter;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Fault;
import org.copydesk.document.Outcome;
import org.copydesk.write.Sha256;

/**
 * Cleans what is new, and what is not new but would come out differently: all of it when a rule has changed, the
 * documents of a line that has become or ceased to be a learned one.
 */
public final class CleanStage implements Stage {
    public static final String NAME = "clean";
    static final String UNITS = "clean-units.json";
    static final String PLAN = "clean-plan.seg";
    private static final int UNIT_DOCUMENTS = 4096;

    private final Night night;
    private final Units<Range> units;
    private final Recipe recipe;
    private final LanguageDetector languages;
    private final Learning learning;
    private volatile Cleaner cleaner;

    public CleanStage(Night night, Recipe recipe, LanguageDetector languages) {
        this.night = night;
        this.units = new Units<>(night, UNITS, Range[].class);
        this.recipe = recipe;
        this.languages = languages;
        this.learning = new Learning(night, recipe.settings().repeatedLines());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Phase> phases() {
        List<Phase> phases = new ArrayList<>(learning.phases());
        phases.add(Phase.single("plan", unit -> plan()));
        phases.addAll(DocumentWork.phases("documents", new Cleaning()));
        phases.add(Phase.single("sum", unit -> sum()));
        return phases;
    }

    @Override
    public Standing standing() {
        try {
            if (!night.folder().has(UNITS)) {
                return Standing.UNKNOWN;
            }
            long documents = units.list().stream().mapToLong(Range::documents).sum();
            return new Standing("documents", Math.min(documents, night.figures().get("cleaned")), documents);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void plan() throws IOException {
        if (night.folder().has(UNITS)) {
            return;
        }
        Ranges ranges = new Ranges(Math.min(UNIT_DOCUMENTS, night.job().run().unitDocuments()), Long.MAX_VALUE);
        try (TableWriter<Boolean> plan = new TableWriter<>(night.folder().file(PLAN), Tables.FLAGS)) {
            if (night.resets(Tables.ARTICLES)) {
                planAll(plan, ranges);
            } else {
                planSome(plan, ranges);
            }
            plan.finish();
        }
        night.folder().write(UNITS, ranges.list());
    }

    private void planAll(TableWriter<Boolean> plan, Ranges units) throws IOException {
        try (Table<Document> documents = Tables.tonight(night, Tables.DOCUMENTS, Tables.EXTRACTED)) {
            for (Iterator<Row<Document>> rows = documents.rows(); rows.hasNext(); ) {
                DocumentKey key = rows.next().key();
                plan.document(key, true);
                units.add(key, 1);
            }
        }
    }

    /** Plans what was read tonight and the documents of earlier nights that are affected, in one order. */
    private void planSome(TableWriter<Boolean> plan, Ranges units) throws IOException {
        LongHashSet affected = learning.affected();
        night.withdrawn().ids().forEach(id -> affected.add(Long.parseUnsignedLong(id.substring(0, 16), 16)));
        Run added = night.folder().read(Tables.addedBy(Tables.DOCUMENTS), Run.class);
        try (Table<Document> read = Table.open(night.stateFolder(), List.of(added), Tables.EXTRACTED);
                Table<IndexRow> index = Tables.parent(night, Tables.INDEX, Tables.INDEXED)) {
            Iterator<Row<Document>> fresh = read.rows();
            Pairing<IndexRow> old =
                    new Pairing<>(affected.isEmpty() ? List.<Row<IndexRow>>of().iterator() : index.rows());
            while (fresh.hasNext()) {
                DocumentKey key = fresh.next().key();
                planAffected(old, key, affected, plan, units);
                old.at(key);
                plan.document(key, true);
                units.add(key, 1);
            }
            planAffected(old, null, affected, plan, units);
        }
    }

    private static void planAffected(
            Pairing<IndexRow> old,
            @org.jspecify.annotations.Nullable DocumentKey before,
            LongHashSet affected,
            TableWriter<Boolean> plan,
            Ranges units)
            throws IOException {
        for (Row<IndexRow> row = old.skipped(before); row != null; row = old.skipped(before)) {
            if (affected.contains(row.value().shortId())) {
                plan.document(row.key(), false);
                units.add(row.key(), 1);
            }
        }
    }

    private static String articles(Night night, int unit) {
        return night.stateFile(String.format(Locale.ROOT, "articles-%05d.seg", unit));
    }

    private static String index(Night night, int unit) {
        return night.stateFile(String.format(Locale.ROOT, "index-%05d.seg", unit));
    }

    private final class Cleaning implements DocumentWork {
        @Override
        public int units() throws IOException {
            return units.list().size();
        }

        @Override
        public boolean isDone(int unit) {
            return Files.exists(night.state(index(night, unit)));
        }

        @Override
        public void run(int unit, boolean alone) throws IOException {
            if (isDone(unit)) {
                night.figures().add("cleaned", units.list().get(unit).documents());
            } else {
                clean(unit, alone);
            }
        }
    }

    private void clean(int unit, boolean alone) throws IOException {
        Range range = units.list().get(unit);
        Cleaner desk = cleaner();
        try (Table<Boolean> plan = Table.open(night.folder().path(), List.of(new Run(List.of(PLAN), 1)), Tables.FLAGS);
                Table<Document> documents = Tables.tonight(night, Tables.DOCUMENTS, Tables.EXTRACTED);
                TableWriter<Cleaned> articles = new TableWriter<>(night.state(articles(night, unit)), Tables.CLEANED);
                TableWriter<IndexRow> index = new TableWriter<>(night.state(index(night, unit)), Tables.INDEXED)) {
            Seeking<Document> found = new Seeking<>(documents, range.last());
            for (Iterator<Row<Boolean>> rows = plan.rows(range.first(), range.last()); rows.hasNext(); ) {
                DocumentKey key = rows.next().key();
                Document document = found.at(key);
                if (document != null) {
                    index.document(key, row(document, desk, articles, alone));
                }
            }
            night.figures().add("cleaned", range.documents());
            articles.finish();
            index.finish();
        }
    }

    private Cleaned clean(Cleaner desk, Document document) {
        boolean withdrawn = night.withdrawn().has(document.id());
        if (withdrawn || Redacted.is(document)) {
            return Redacted.cleaned(document.key(), document.id(), withdrawn);
        }
        Cleaned cleaned = desk.clean(document);
        boolean sameText = cleaned.kept()
                .filter(article -> night.withdrawn().hasTextOf(article.id(), article.text()))
                .isPresent();
        return sameText ? Redacted.cleaned(document.key(), document.id(), false) : cleaned;
    }

    /**
     * Cleans a document, writes its article, and returns its row of the index. A document over which cleaning fails has
     * no article.
     */
    private IndexRow row(Document document, Cleaner desk, TableWriter<Cleaned> articles, boolean alone)
            throws IOException {
        try {
            Cleaned cleaned = Fault.deep(() -> clean(desk, document));
            String digest = digest(cleaned, document);
            articles.document(cleaned.key(), cleaned.withoutText());
            String rule = null;
            String reason = null;
            if (cleaned.outcome() instanceof Outcome.Rejected rejected) {
                rule = rejected.rule();
                reason = rejected.reason();
            }
            return new IndexRow(
                    cleaned.id(),
                    document.source(),
                    document.origin().record(),
                    digest,
                    rule,
                    reason,
                    signers(cleaned));
        } catch (IOException unwritable) {
            throw unwritable;
        } catch (Throwable thrown) {
            // whatever a rule does must not stop the night: the document is set aside, and the cause says so
            if (!alone && Fault.isExhaustion(thrown)) {
                throw new IllegalStateException("memory ran out while others were at work", thrown);
            }
            return IndexRow.quarantined(document, Fault.outcome(thrown, "cleaning"));
        }
    }

    /** Of the outcome and of what was read: not of the place in the file, which changes with what stands before. */
    private static String digest(Cleaned cleaned, Document document) {
        byte[] row = Tables.CLEANED.encode(
                cleaned.withoutText().at(new DocumentKey(cleaned.key().path(), 0)));
        String read = document.origin().sha256();
        MessageDigest digest = Sha256.digest();
        digest.update(row);
        digest.update(read.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static List<Signer> signers(Cleaned cleaned) {
        return cleaned.kept()
                .map(article -> article.authors().stream().map(Signer::of).toList())
                .orElse(List.of());
    }

    private Cleaner cleaner() throws IOException {
        Cleaner ready = cleaner;
        if (ready == null) {
            LearnedLines lines = learning.lines();
            ready = new Cleaner(recipe, lines, languages);
            cleaner = ready;
        }
        return ready;
    }

    private void sum() throws IOException {
        List<String> articles = new ArrayList<>();
        List<String> index = new ArrayList<>();
        long documents = 0;
        for (int unit = 0; unit < units.list().size(); unit++) {
            articles.add(articles(night, unit));
            index.add(index(night, unit));
            documents += units.list().get(unit).documents();
        }
        night.folder().write(Tables.addedBy(Tables.ARTICLES), new Run(articles, documents));
        night.folder().write(Tables.addedBy(Tables.INDEX), new Run(index, documents));
    }
}
