package org.copydesk.report.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentId;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Edit;
import org.copydesk.document.Facts;
import org.copydesk.document.Origin;
import org.copydesk.document.Outcome;
import org.copydesk.report.RunJson;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.Run;
import org.copydesk.report.RunReport.Verdict;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Run RUN =
            new Run("r1", "nightly", "1.20261121.0", null, Verdict.PUBLISHED, Instant.EPOCH, Instant.EPOCH, null, null);

    @Test
    void everyDocumentCountsOnceByItsOutcome() {
        Tally tally = new Tally();
        tally.cleaned(account(1, new Outcome.Kept()));
        tally.cleaned(account(2, new Outcome.Kept()));
        tally.cleaned(account(3, new Outcome.Rejected("filter/too-short", "4 words")));
        tally.unreadable(name(4), new Outcome.Quarantined(Outcome.Cause.TIMED_OUT, "no answer within 30 s"));
        tally.duplicate(name(1), null, name(2), null, new Outcome.Duplicate(name(1).id(), "near", .8, .9, "earliest"));

        RunReport report = new RunReportBuilder(RUN).tally(tally).build();

        assertThat(report.totals()).isEqualTo(new RunReport.Totals(4, 1, 1, 1, 1, 15, 6));
        assertThat(report.totals().reconciles()).isTrue();
        assertThat(report.rejected().get(0).label()).isEqualTo("filter/too-short");
        assertThat(report.quarantined().get(0).label()).isEqualTo("timed out");
        assertThat(report.duplicates().reasons()).containsOnlyKeys("earliest");
        assertThat(report.cleaning().rules())
                .extracting(RunReport.RuleFigures::hits)
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    void unitsMergeToTheSameBytesInAnyOrder() throws IOException {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            accounts.add(account(i, i % 7 == 0 ? new Outcome.Rejected("r" + i % 3, "why") : new Outcome.Kept()));
        }
        Tally once = new Tally();
        accounts.forEach(once::cleaned);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(accounts, new Random(seed));
            int cut = new Random(seed).nextInt(accounts.size());
            Tally first = new Tally();
            Tally second = new Tally();
            accounts.subList(0, cut).forEach(first::cleaned);
            accounts.subList(cut, accounts.size()).forEach(second::cleaned);
            Tally merged = Tally.read(new ByteArrayInputStream(bytes(second)));
            merged.merge(first);
            assertThat(bytes(merged)).isEqualTo(bytes(once));
        }
    }

    @Test
    void namesUnderAnotherFormAreCountedByRecord() {
        Tally one = new Tally();
        one.authorForm("weekly", "Ada Roe", "A. Roe", "author/initials");
        Tally other = new Tally();
        other.authorForm("weekly", "Ada Roe", "A. Roe", "author/initials");
        other.authorForm("daily", "Ada Roe", "ADA ROE", "author/spelling");
        other.merge(one);

        assertThat(new RunReportBuilder(RUN).tally(other).build().authors())
                .isEqualTo(new RunReport.Authors(
                        3,
                        List.of(
                                new RunReport.AuthorForm("weekly", "Ada Roe", "A. Roe", "author/initials", 2),
                                new RunReport.AuthorForm("daily", "Ada Roe", "ADA ROE", "author/spelling", 1))));
    }

    @Test
    void linesThatASourceRepeatsAreCountedByDocument() {
        Tally tally = new Tally();
        for (int i = 0; i < 3; i++) {
            tally.cleaned(account(i, new Outcome.Kept(), "repeated-line", "Subscribe!"));
        }
        tally.cleaned(account(3, new Outcome.Kept()));

        assertThat(new RunReportBuilder(RUN).tally(tally).build().cleaning().learned())
                .containsExactly(new RunReport.LearnedLine("weekly", "Subscribe!", 3, 4));
    }

    @Test
    void reportsComeBackFromJson() throws IOException {
        Tally tally = new Tally();
        tally.cleaned(account(1, new Outcome.Kept()));
        RunReport report = new RunReportBuilder(RUN).tally(tally).build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunJson.write(report, out);

        assertThat(out.toString()).contains("\"words_in\" : 5", "\"started\" : \"1970-01-01T00:00:00Z\"");
        assertThat(RunJson.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(report);
    }

    private static byte[] bytes(Tally tally) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tally.write(out);
        return out.toByteArray();
    }

    private static RunReport.DocumentName name(int n) {
        String path = "weekly/" + n + ".txt";
        return new RunReport.DocumentName(DocumentId.of("weekly", path, null), "weekly", path, null, null);
    }

    private static Account account(int n, Outcome outcome) {
        return account(n, outcome, "residue/" + n % 4, "Subscribe! " + n);
    }

    private static Account account(int n, Outcome outcome, String rule, String line) {
        String text = "A fine line.\n" + line;
        Document document = new Document(
                new DocumentKey(name(n).path(), 0),
                name(n).id(),
                new Origin(name(n).path(), null, "text/plain", text.length(), "00", "UTF-8"),
                "weekly",
                text,
                List.of(Block.of(BlockKind.LINE, 0, 12), Block.of(BlockKind.LINE, 13, text.length())),
                List.of());
        Edit edit = Edit.cut(rule, 13, text.length());
        Set<String> flags = n % 10 == 0 ? Set.of("max-removed-share") : Set.of();
        return new Account(document, Facts.NONE, List.of(edit), outcome, "A fine line.", flags);
    }
}
