package org.copydesk.report.tally;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.copydesk.document.CorpusRecord;
import org.copydesk.document.Document;
import org.copydesk.document.Edit;
import org.copydesk.document.Facts;
import org.copydesk.document.Field;
import org.copydesk.document.Outcome;
import org.copydesk.document.Person;
import org.copydesk.report.RunReport.Cluster;
import org.copydesk.report.RunReport.Disagreement;
import org.copydesk.report.RunReport.DocumentName;
import org.copydesk.report.RunReport.NearMiss;
import org.copydesk.report.RunReport.Refused;
import org.copydesk.report.RunReport.Sample;
import org.copydesk.report.RunReport.Suspicion;
import org.copydesk.report.tally.Topic.SourceColumn;
import org.jspecify.annotations.Nullable;

/**
 * Counts documents. One tally per unit of work, written beside its segment; all of them merged make the report. The
 * merged tally is the same in any order of documents, units and merges. Samples are drawn by the ids of documents, never
 * by their arrival. Not thread-safe.
 */
public final class Tally {
    private static final int SAMPLES = 5;
    private static final int TOP = 30;
    private static final int LINES = 500;

    /** Id of the rule that takes lines a source repeats: see {@code clean.RepeatedLines}. */
    private static final String LEARNED = "repeated-line";

    final Map<Topic, Counts> counts = new EnumMap<>(Topic.class);
    final Map<String, Shortlist<Sample>> samples = new TreeMap<>();
    final Map<String, Shortlist<Refused>> rejected = new TreeMap<>();
    final Map<String, Shortlist<Refused>> quarantined = new TreeMap<>();
    /** Documents by source, TAB, learned line. */
    final Drawn learned = new Drawn(LINES);

    /** Records by source, form, name as printed, and rule, parted by TAB. */
    final Drawn authorForms = new Drawn(LINES);

    final Shortlist<Suspicion> suspicious = new Shortlist<>(TOP);
    final Map<String, Shortlist<Disagreement>> disagreements = new TreeMap<>();
    final Shortlist<Cluster> clusters = new Shortlist<>(TOP);
    final Shortlist<NearMiss> nearMisses = new Shortlist<>(TOP);

    public Tally() {
        for (Topic topic : Topic.values()) {
            counts.put(topic, new Counts(topic.columns()));
        }
    }

    /** Counts a document that was read and cleaned. */
    public void cleaned(Account account) {
        Document document = account.document();
        DocumentName name = nameOf(account);
        source(document.source(), SourceColumn.READ, 1);
        source(document.source(), SourceColumn.WORDS_IN, Words.in(document.text()));
        countEdits(account, name);
        if (account.outcome() instanceof Outcome.Rejected rejection) {
            source(document.source(), SourceColumn.REJECTED, 1);
            refuse(Topic.REJECTED, rejected, rejection.rule(), new Refused(name, rejection.reason()));
            return;
        }
        if (account.outcome() instanceof Outcome.Quarantined quarantine) {
            source(document.source(), SourceColumn.QUARANTINED, 1);
            quarantine(name, quarantine);
            return;
        }
        source(document.source(), SourceColumn.KEPT, 1);
        source(document.source(), SourceColumn.WORDS_OUT, Words.in(account.text()));
        countFacts(account, name);
        countFlags(account, name);
    }

    /** Counts a file or record that could not be read. */
    public void unreadable(DocumentName name, Outcome.Quarantined outcome) {
        source(name.source(), SourceColumn.READ, 1);
        source(name.source(), SourceColumn.QUARANTINED, 1);
        quarantine(name, outcome);
    }

    /**
     * Moves a document, counted before as kept, to the duplicates.
     *
     * @param survivorPublished and {@code copyPublished}, as in the records: they tell who was first
     */
    public void duplicate(
            DocumentName survivor,
            @Nullable String survivorPublished,
            DocumentName copy,
            @Nullable String copyPublished,
            Outcome.Duplicate how) {
        source(copy.source(), SourceColumn.KEPT, -1);
        source(copy.source(), SourceColumn.DUPLICATE, 1);
        add(Topic.DUPLICATE_KINDS, how.kind());
        add(Topic.DUPLICATE_REASONS, how.reason());
        String pair = survivor.source() + '\t' + copy.source();
        add(Topic.COPYING, pair);
        Lag.between(survivorPublished, copyPublished)
                .ifPresent(lag -> counts.get(Topic.COPYING).add(pair, 1 + lag.ordinal(), 1));
    }

    /** Counts a cluster of two or more. */
    public void cluster(Cluster cluster) {
        add(Topic.SUMS, "clusters");
        add(Topic.CLUSTER_SIZES, sizeClass(cluster.size()));
        clusters.offer(-cluster.size(), cluster.winner().id(), () -> cluster);
    }

    /** Counts a group of related documents. */
    public void story() {
        add(Topic.SUMS, "stories");
    }

    /**
     * Counts a pair that was kept apart though it looked alike.
     *
     * @param nearness how much of what it takes to be copies the two have, 0 to 1
     * @param ids of the two: tells pairs of one nearness apart
     */
    public void nearMiss(double nearness, String ids, Supplier<NearMiss> pair) {
        add(Topic.SUMS, "near-misses");
        nearMisses.offer(-Math.round(1e9 * nearness), ids, pair);
    }

    /** Counts a row of the published corpus. */
    public void published(CorpusRecord record) {
        add(Topic.SUMS, "records");
        add(Topic.LANGUAGES, orUnknown(record.article().language()));
        add(Topic.LICENSES, orUnknown(record.article().license()));
        add(Topic.MEDIA_TYPES, record.article().origin().mediaType());
        String published = record.article().published();
        add(Topic.YEARS, published == null ? "" : published.substring(0, 4));
    }

    /** Counts a record that has an author under another form than the printed one. */
    public void authorForm(String source, String form, String printed, String rule) {
        add(Topic.SUMS, "author-forms");
        authorForms.add(String.join("\t", source, form, printed, rule), 1);
    }

    /** Adds another tally to this one. */
    public void merge(Tally other) {
        TallySheet.of(other).addTo(this);
    }

    /** Writes the tally as CBOR, the same bytes for the same documents. */
    public void write(OutputStream out) throws IOException {
        TallySheet.of(this).write(out);
    }

    public static Tally read(InputStream in) throws IOException {
        Tally tally = new Tally();
        TallySheet.read(in).addTo(tally);
        return tally;
    }

    Shortlist<Sample> samplesOf(String rule) {
        return samples.computeIfAbsent(rule, absent -> new Shortlist<>(SAMPLES));
    }

    Shortlist<Disagreement> disagreementsOf(String field) {
        return disagreements.computeIfAbsent(field, absent -> new Shortlist<>(TOP));
    }

    static Shortlist<Refused> refusedOf(Map<String, Shortlist<Refused>> lists, String label) {
        return lists.computeIfAbsent(label, absent -> new Shortlist<>(SAMPLES));
    }

    private void countEdits(Account account, DocumentName name) {
        Set<String> rules = new HashSet<>();
        Set<String> lines = new HashSet<>();
        long drawn = Ranks.of(name.id());
        Counts table = counts.get(Topic.RULES);
        for (Edit edit : account.edits()) {
            long[] row = table.of(edit.rule());
            row[0]++;
            row[1] += rules.add(edit.rule()) ? 1 : 0;
            row[2] += edit.end() - edit.start();
            if (edit.rule().equals(LEARNED)) {
                String line = account.document().text().substring(edit.start(), edit.end());
                lines.add(Samples.shortened(line.strip(), 200));
            }
            long rank = Ranks.of(drawn, edit);
            Shortlist<Sample> list = samplesOf(edit.rule());
            if (list.wants(rank)) {
                Sample sample = Samples.of(name, account.document().text(), edit);
                list.offer(rank, sample.removed() + '\0' + sample.replacement(), () -> sample);
            }
        }
        lines.forEach(line -> learned.add(name.source() + '\t' + line, 1));
    }

    private void countFacts(Account account, DocumentName name) {
        Facts facts = account.facts();
        String source = account.document().source();
        if (facts.dating().published() != null) {
            source(source, SourceColumn.DATED, 1);
            add(Topic.DATE_FORMS, facts.dating().published().precision().label());
            add(Topic.DATE_ORIGINS, Origins.chosen(facts.candidates(), Field.PUBLISHED));
        } else {
            source(source, facts.dating().ambiguous() ? SourceColumn.AMBIGUOUS : SourceColumn.UNDATED, 1);
        }
        if (facts.byline().authors().isEmpty()) {
            source(source, SourceColumn.UNSIGNED, 1);
        } else {
            source(source, SourceColumn.SIGNED, 1);
            add(Topic.BYLINE_FORMS, formOf(facts));
            add(Topic.BYLINE_ORIGINS, Origins.chosen(facts.candidates(), Field.AUTHOR));
        }
        disagree("date", Field.PUBLISHED, facts, name);
        disagree("byline", Field.AUTHOR, facts, name);
    }

    private void disagree(String label, Field field, Facts facts, DocumentName name) {
        Origins.disagreement(name, field, facts).ifPresent(found -> {
            add(Topic.DISAGREEMENTS, label);
            disagreementsOf(label).offer(Ranks.of(name.id()), name.id(), () -> found);
        });
    }

    private void countFlags(Account account, DocumentName name) {
        for (String flag : account.flags()) {
            add(Topic.FLAGS, flag);
        }
        if (!account.flags().isEmpty()) {
            add(Topic.SUMS, "suspicious");
            String flags = String.join(", ", new java.util.TreeSet<>(account.flags()));
            suspicious.offer(
                    -Math.round(1e9 * account.removed()),
                    name.id(),
                    () -> new Suspicion(name, flags, account.removed(), Samples.opening(account.text())));
        }
    }

    private void quarantine(DocumentName name, Outcome.Quarantined outcome) {
        String cause = outcome.cause().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        refuse(Topic.QUARANTINED, quarantined, cause, new Refused(name, Samples.shortened(outcome.message(), 300)));
    }

    private void refuse(Topic topic, Map<String, Shortlist<Refused>> lists, String label, Refused refused) {
        add(topic, label);
        String id = refused.document().id();
        refusedOf(lists, label).offer(Ranks.of(id), id, () -> refused);
    }

    private void source(String source, SourceColumn column, long n) {
        counts.get(Topic.SOURCES).add(source, column.ordinal(), n);
    }

    private void add(Topic topic, String label) {
        counts.get(topic).add(label);
    }

    private static DocumentName nameOf(Account account) {
        Document document = account.document();
        return new DocumentName(
                document.id(),
                document.source(),
                document.origin().path(),
                document.origin().record(),
                Samples.shortenedOrNull(account.facts().title(), 160));
    }

    private static String formOf(Facts facts) {
        int authors = facts.byline().authors().size();
        boolean role = facts.byline().authors().stream().map(Person::role).anyMatch(r -> r != null);
        String number = authors == 1 ? "one author" : authors == 2 ? "two authors" : "three or more";
        return role ? number + ", with role" : number;
    }

    private static String sizeClass(int size) {
        return size <= 5 ? String.valueOf(size) : size <= 10 ? "6–10" : size <= 50 ? "11–50" : "over 50";
    }

    private static String orUnknown(@Nullable String value) {
        return value == null ? "" : value;
    }
}
