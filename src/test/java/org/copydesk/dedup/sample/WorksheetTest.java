package org.copydesk.dedup.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.copydesk.dedup.Likeness;
import org.copydesk.dedup.Limit;
import org.copydesk.dedup.Related;
import org.copydesk.dedup.Relation;
import org.copydesk.dedup.sample.LabelReader.Mistake;
import org.copydesk.document.DocumentKey;
import org.junit.jupiter.api.Test;

class WorksheetTest {
    @Test
    void aSheetIsReadBackAsItWasLabelled() throws IOException {
        String sheet = sheet("Fire, \"again\"", "One\n\ntwo; three");
        assertThat(LabelReader.read(sheet).labels())
                .containsExactly(new Label("related 0.33-0.45", 7, Verdict.RELATED, Optional.empty()));
        String labelled = sheet.replace(id() + ",,", id() + ", Yes ,");
        assertThat(LabelReader.read(labelled).labels())
                .containsExactly(new Label("related 0.33-0.45", 7, Verdict.RELATED, Optional.of(true)));
    }

    @Test
    void aTitleIsNeverAFormula() throws IOException {
        assertThat(sheet("=HYPERLINK(1)", "-")).contains(",'=HYPERLINK(1),").contains(",'-,");
    }

    @Test
    void aColumnThatIsGoneIsNamed() throws IOException {
        assertThat(LabelReader.read("pair,verdict,stratum,population\n").mistakes())
                .containsExactly(new Mistake(1, "There is no column 'same'.", "keep the columns as written."));
    }

    @Test
    void aRowThatWasAlteredIsNamed() throws IOException {
        String sheet = "pair\tsame\tverdict\tstratum\tpopulation\naa\tyes\tsame\texact\t3\nbb\tno\n";
        assertThat(LabelReader.read(sheet).mistakes())
                .extracting(Mistake::row, Mistake::sentence)
                .containsExactly(
                        tuple(2L, "'verdict' or 'population' was altered."), tuple(3L, "The row is cut short."));
    }

    private static String sheet(String title, String text) throws IOException {
        StringWriter out = new StringWriter();
        try (Worksheet sheet = new Worksheet(out)) {
            sheet.write(
                    new PairSample.Drawn(pair(), 7),
                    new Worksheet.Side("a.txt", title, text),
                    new Worksheet.Side("b.txt", "", "Other"));
        }
        return out.toString();
    }

    private static String id() {
        return pair().id();
    }

    private static Pair pair() {
        return Pair.of(new Related(
                new DocumentKey("a.txt", 0),
                "a",
                new DocumentKey("b.txt", 0),
                "b",
                new Likeness(Relation.RELATED, Limit.SHARE, 40, 100, 340, 900, 60, 300, 30),
                List.of()));
    }
}
