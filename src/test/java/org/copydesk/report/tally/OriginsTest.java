package org.copydesk.report.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.document.Candidate;
import org.copydesk.document.Dating;
import org.copydesk.document.Facts;
import org.copydesk.document.Field;
import org.copydesk.document.Precision;
import org.copydesk.document.PublicationDate;
import org.copydesk.report.RunReport.Disagreement;
import org.copydesk.report.RunReport.DocumentName;
import org.junit.jupiter.api.Test;

class OriginsTest {
    private static final DocumentName NAME = new DocumentName("00", "weekly", "weekly/1.html", null, null);

    @Test
    void originIsThatOfTheChosenCandidate() {
        List<Candidate> candidates = List.of(
                new Candidate(Field.PUBLISHED, "2026-11-01", "url", .7, "less likely"),
                new Candidate(Field.PUBLISHED, "2026-11-02", "json-ld:datePublished", .9, "chosen"),
                new Candidate(Field.AUTHOR, "Ada Quill", "class:c-3f9-byline", .9, "chosen"));

        assertThat(Origins.chosen(candidates, Field.PUBLISHED)).isEqualTo("json-ld:datePublished");
        assertThat(Origins.chosen(candidates, Field.AUTHOR)).isEqualTo("class");
        assertThat(Origins.chosen(List.of(), Field.AUTHOR)).isEqualTo("not told");
    }

    @Test
    void sameDayAgreesAndAnotherDoesNot() {
        Dating dating = new Dating(new PublicationDate("2026-11-02", Precision.DAY), null, "2 Nov", false);
        Candidate structured =
                new Candidate(Field.PUBLISHED, "2026-11-01T08:00:00Z", "json-ld:datePublished", .8, "less likely");
        Candidate same = new Candidate(Field.PUBLISHED, "2026-11-01", "visible", .9, "chosen");
        Candidate other = new Candidate(Field.PUBLISHED, "2026-11-02", "visible", .9, "chosen");
        Facts facts = Facts.NONE.withDating(dating);

        assertThat(Origins.disagreement(NAME, Field.PUBLISHED, facts.withCandidates(List.of(structured, same))))
                .isEmpty();
        assertThat(Origins.disagreement(NAME, Field.PUBLISHED, facts.withCandidates(List.of(structured, other))))
                .contains(new Disagreement(
                        NAME, "2026-11-01T08:00:00Z", "json-ld:datePublished", "2026-11-02", "2026-11-02"));
    }

    @Test
    void namesAgreeWhereOneSaysMoreThanTheOther() {
        Candidate meta = new Candidate(Field.AUTHOR, "Ada Quill", "meta:author", .8, "less likely");
        Candidate more = new Candidate(Field.AUTHOR, "By ADA QUILL and Bert Inkwell", "visible", .9, "chosen");
        Candidate other = new Candidate(Field.AUTHOR, "Cy Margin", "visible", .9, "chosen");

        assertThat(Origins.disagreement(NAME, Field.AUTHOR, Facts.NONE.withCandidates(List.of(meta, more))))
                .isEmpty();
        assertThat(Origins.disagreement(NAME, Field.AUTHOR, Facts.NONE.withCandidates(List.of(meta, other))))
                .isPresent();
    }

    @Test
    void whatNobodyWouldTakeDoesNotDisagree() {
        Candidate meta = new Candidate(Field.AUTHOR, "Ada Quill", "meta:author", .8, "chosen");
        Candidate noise = new Candidate(Field.AUTHOR, "The", "visible", .02, "less likely");

        assertThat(Origins.disagreement(NAME, Field.AUTHOR, Facts.NONE.withCandidates(List.of(meta, noise))))
                .isEmpty();
    }

    @Test
    void aRelativeDateThatWasNotChosenContradictsNothing() {
        Candidate structured = new Candidate(Field.PUBLISHED, "2020-10-01", "meta:date", 0.8, "chosen");
        Candidate relative = new Candidate(Field.PUBLISHED, "2026-01-01", "visible@relative", 0.8, "less likely");
        assertThat(Origins.disagreement(
                        NAME, Field.PUBLISHED, Facts.NONE.withCandidates(List.of(structured, relative))))
                .isEmpty();
        Candidate shown = new Candidate(Field.PUBLISHED, "2020-10-02", "time:text", 0.8, "less likely");
        assertThat(Origins.disagreement(NAME, Field.PUBLISHED, Facts.NONE.withCandidates(List.of(structured, shown))))
                .isPresent();
    }
}
