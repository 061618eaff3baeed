package org.copydesk.stage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.copydesk.clean.Cleaned;
import org.copydesk.clean.Ledger;
import org.copydesk.clean.author.AuthorForm;
import org.copydesk.corpus.ShardStore;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Table;
import org.copydesk.disk.SealedFile;
import org.copydesk.document.Article;
import org.copydesk.document.Byline;
import org.copydesk.document.Candidate;
import org.copydesk.document.CorpusRecord;
import org.copydesk.document.Dating;
import org.copydesk.document.Document;
import org.copydesk.document.Facts;
import org.copydesk.document.Field;
import org.copydesk.document.Person;
import org.copydesk.document.Precision;
import org.copydesk.document.PublicationDate;
import org.copydesk.report.tally.Account;
import org.copydesk.report.tally.Tally;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;
import org.jspecify.annotations.Nullable;

/** Writes one shard: its records in every format, its part of the ledger, and its tally. */
public final class ShardWork {
    private final Night night;
    private final ShardStore shards;
    private final ShardPlan plan;

    ShardWork(Night night, ShardStore shards, ShardPlan plan) {
        this.night = night;
        this.shards = shards;
        this.plan = plan;
    }

    void write() throws IOException {
        night.figures().add("written", plan.documents());
        if (isDone()) {
            return;
        }
        try (Table<RecordRow> records = Tables.tonight(night, Tables.RECORDS, Tables.RECORDED);
                Table<Cleaned> articles = Tables.tonight(night, Tables.ARTICLES, Tables.CLEANED);
                Table<Document> documents = Tables.tonight(night, Tables.DOCUMENTS, Tables.EXTRACTED);
                ShardStore.Member ledger = shards.member(plan.key(), ReportFile.LEDGER)) {
            Tally tally = new Tally();
            Pass pass = new Pass(
                    records.rows(plan.first(), plan.last()),
                    new Seeking<>(articles, plan.last()),
                    new Seeking<>(documents, plan.last()),
                    ledger,
                    tally);
            shards.write(plan.key(), pass);
            pass.forEachRemaining(record -> {}); // a shard that was there has asked for none
            ledger.finish();
            write(tally);
        }
    }

    /** Tells whether all of it is there; that it is whole is checked when it is used. */
    private boolean isDone() throws IOException {
        return shards.find(plan.key()).isPresent()
                && shards.findMember(plan.key(), ReportFile.LEDGER).isPresent()
                && Files.exists(WriteStage.tally(night, plan.key()));
    }

    private void write(Tally tally) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tally.write(bytes);
        SealedFile.write(WriteStage.tally(night, plan.key()), bytes.toByteArray());
    }

    static CorpusRecord record(Row<RecordRow> row, RecordRow standing, Article article) {
        return new CorpusRecord(
                row.key(),
                standing.forms().isEmpty()
                        ? article
                        : article.withAuthors(AuthorForm.apply(standing.forms(), article.authors())),
                standing.added(),
                standing.cluster(),
                standing.clusterSize(),
                standing.story());
    }

    /** Counts a document, and returns its record; null where it is not kept. */
    static @Nullable CorpusRecord counted(Row<RecordRow> row, Document document, Cleaned cleaned, Tally tally) {
        count(document, cleaned, tally);
        RecordRow standing = row.value();
        if (!standing.kept()) {
            return null;
        }
        if (cleaned.article() == null) {
            throw new IllegalStateException(row.key() + " is kept, but there is no article of it");
        }
        CorpusRecord record = record(row, standing, cleaned.article());
        tally.published(record);
        standing.forms()
                .forEach(form -> tally.authorForm(
                        standing.source(),
                        form.form(),
                        form.printed(),
                        form.rule().label()));
        return record;
    }

    private static void count(Document document, Cleaned cleaned, Tally tally) {
        Article article = cleaned.article();
        String text = article == null ? Ledger.apply(document.text(), cleaned.edits()) : article.text();
        Set<String> flags = cleaned.suspicious() ? Set.of("max-removed-share") : Set.of();
        tally.cleaned(new Account(
                document, facts(cleaned), cleaned.edits(), cleaned.outcome(), text, flags, cleaned.removedShare()));
    }

    /** One pass over all documents: returns the kept ones as records, writes their ledger, and counts them all. */
    private static final class Pass implements Iterator<CorpusRecord> {
        private final Iterator<Row<RecordRow>> rows;
        private final Seeking<Cleaned> articles;
        private final Seeking<Document> documents;
        private final ShardStore.Member ledger;
        private final Tally tally;
        private @Nullable CorpusRecord next;

        Pass(
                Iterator<Row<RecordRow>> rows,
                Seeking<Cleaned> articles,
                Seeking<Document> documents,
                ShardStore.Member ledger,
                Tally tally) {
            this.rows = rows;
            this.articles = articles;
            this.documents = documents;
            this.ledger = ledger;
            this.tally = tally;
            advance();
        }

        private void advance() {
            next = null;
            while (next == null && rows.hasNext()) {
                Row<RecordRow> row = rows.next();
                Cleaned cleaned = articles.at(row.key());
                Document document = documents.at(row.key());
                if (cleaned == null || document == null) {
                    throw new IllegalStateException(row.key() + " was cleaned, but there is no text of it");
                }
                next = take(row, document, cleaned.withTextOf(document));
            }
        }

        private @Nullable CorpusRecord take(Row<RecordRow> row, Document document, Cleaned cleaned) {
            CorpusRecord record = counted(row, document, cleaned, tally);
            if (record == null) {
                return null;
            }
            try {
                for (ReportRow.Ledger entry : ledger(document, cleaned)) {
                    ledger.write(entry);
                }
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            return record;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public CorpusRecord next() {
            CorpusRecord current = next;
            if (current == null) {
                throw new NoSuchElementException();
            }
            advance();
            return current;
        }
    }

    static List<ReportRow.Ledger> ledger(Document document, Cleaned cleaned) {
        List<ReportRow.Ledger> rows = new ArrayList<>();
        int units = 0;
        int points = 0;
        for (Ledger.Entry entry : Ledger.entries(document.text(), cleaned.edits())) {
            points += document.text().codePointCount(units, entry.start());
            units = entry.start();
            int end = points + entry.removed().codePointCount(0, entry.removed().length());
            rows.add(new ReportRow.Ledger(
                    document.id(),
                    document.origin().path(),
                    document.origin().record(),
                    entry.rule(),
                    points,
                    end,
                    entry.removed(),
                    entry.replacement()));
        }
        return rows;
    }

    /** Returns what cleaning learnt, as far as its row tells. */
    public static Facts facts(Cleaned cleaned) {
        Article article = cleaned.article();
        if (article == null) {
            return Facts.NONE.withCandidates(cleaned.candidates());
        }
        Byline byline = new Byline(article.authors(), article.bylineRaw(), article.credit(), article.dateline());
        PublicationDate published = date(article.published(), article.publishedPrecision());
        boolean ambiguous = published == null && article.dateRaw() != null;
        PublicationDate modified = article.modified() == null ? null : date(article.modified());
        return new Facts(
                article.title(),
                article.standfirst(),
                byline,
                new Dating(published, modified, article.dateRaw(), ambiguous),
                article.url(),
                article.license(),
                article.language(),
                cleaned.candidates());
    }

    /** Returns the same with its authors under the forms that the version gives them; each form is a candidate. */
    public static Facts facts(Cleaned cleaned, List<AuthorForm> forms) {
        Facts facts = facts(cleaned);
        Byline byline = facts.byline();
        List<Person> authors = AuthorForm.apply(forms, byline.authors());
        return facts.withByline(new Byline(authors, byline.raw(), byline.credit(), byline.dateline()))
                .withCandidates(forms.stream().map(ShardWork::candidate).toList());
    }

    private static Candidate candidate(AuthorForm form) {
        return new Candidate(
                Field.AUTHOR, form.printed(), form.rule().label(), 1, "in this source one author with " + form.form());
    }

    private static @Nullable PublicationDate date(@Nullable String iso, @Nullable String precision) {
        return iso == null || precision == null
                ? null
                : new PublicationDate(iso, Precision.valueOf(precision.toUpperCase(java.util.Locale.ROOT)));
    }

    private static PublicationDate date(String iso) {
        return switch (iso.length()) {
            case 4 -> new PublicationDate(iso, Precision.YEAR);
            case 7 -> new PublicationDate(iso, Precision.MONTH);
            case 10 -> new PublicationDate(iso, Precision.DAY);
            default -> new PublicationDate(iso, Precision.SECOND);
        };
    }
}
