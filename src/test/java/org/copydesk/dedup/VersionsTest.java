package org.copydesk.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.copydesk.document.DocumentKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final String HERE = "//paper/storm";
    private static final String STORM = NewsMaker.article(1, 250);
    /** A quarter of it is of the first report, the rest is new. */
    private static final String REWRITTEN = STORM.substring(0, STORM.length() / 3) + "\n\n" + NewsMaker.article(2, 400);

    private static DedupDocument document(String id, String text, @Nullable String modified, @Nullable String address) {
        DocumentKey key = new DocumentKey("paper/" + id + ".html", 0);
        return new DedupDocument(key, id, "paper", text, 1, 1, "2020-10-01", modified, address, null);
    }

    private static List<String> run(DedupDocument... documents) {
        return Deduplication.of(DedupSettings.DEFAULT).run(List.of(documents)).placements().stream()
                .map(placement -> placement.id()
                        + placement
                                .asLoss()
                                .map(loss -> " lost to " + loss.winner() + " by "
                                        + loss.reason().label())
                                .orElse(" stays"))
                .toList();
    }

    @Test
    void theLaterTextOfOneAddressStays() {
        String corrected = STORM.replace("the", "that");
        assertThat(run(
                        document("a", STORM, "2020-10-01T08:00:00Z", HERE),
                        document("b", corrected, "2020-10-01T09:30:00Z", HERE)))
                .containsExactly("a lost to b by version", "b stays");
    }

    @Test
    void aTextThatWasWrittenAnewIsNoCopyWhateverItsAddress() {
        DedupDocument first = document("a", STORM, "2020-10-01T08:00:00Z", HERE);
        assertThat(run(first, document("b", REWRITTEN, "2020-10-02T08:00:00Z", HERE)))
                .containsExactly("a stays", "b stays");
    }

    @Test
    void aLaterTextThatWasCutDoesNotStandForTheWholeOne() {
        String cut = STORM.substring(0, STORM.length() / 3);
        assertThat(run(
                        document("a", STORM, "2020-10-01T08:00:00Z", HERE),
                        document("b", cut, "2020-10-02T08:00:00Z", HERE)))
                .containsExactly("a stays", "b lost to a by longest");
    }

    @Test
    void whereDatesDoNotTellWhichIsLaterTheKeepPolicyDecides() {
        String extended = STORM + "\n\n" + NewsMaker.article(2, 40);
        assertThat(run(document("a", STORM, null, HERE), document("b", extended, "2020-10-01T08:00:00Z", HERE)))
                .containsExactly("a lost to b by longest", "b stays");
    }

    @Test
    void aCopyOfTheOldTextElsewhereDoesNotBringItBack() {
        String corrected = STORM.replace("the", "that");
        DedupDocument elsewhere = new DedupDocument(
                new DocumentKey("wire/c.html", 0), "c", "wire", STORM, 0, 9, "2020-09-30", null, "//wire/1", null);
        assertThat(run(
                        document("a", STORM, "2020-10-01T08:00:00Z", HERE),
                        document("b", corrected, "2020-10-01T09:30:00Z", HERE)))
                .contains("b stays");
        assertThat(run(
                        document("a", corrected, "2020-10-01T09:30:00Z", HERE),
                        document("b", STORM, "2020-10-01T08:00:00Z", HERE),
                        elsewhere))
                .containsExactly("a lost to c by source_rank", "b lost to c by source_rank", "c stays");
    }

    @Test
    void aPageOfOneAddressWithOtherFactsEachDayIsNoVersion() {
        String monday = weather("Eastmere", 14, "Helen Marsh", "Monday");
        String tuesday = weather("Norwick", 27, "Omar Vance", "Tuesday");
        assertThat(run(document("a", monday, "2020-10-01", HERE), document("b", tuesday, "2020-10-02", HERE)))
                .noneMatch(placement -> placement.contains("lost"));
    }

    private static String weather(String town, int degrees, String reader, String day) {
        return String.join(
                "\n\n",
                Stream.of(1, 2, 3, 4, 5)
                        .map(line -> "The highest reading in " + town + " on " + day + " was " + degrees * line
                                + " degrees, said " + reader + " of the weather office, who expects a dry evening.")
                        .toList());
    }

    @Test
    void twoStatesOfAPageThatRunsOnAreNoVersions() {
        String early = "09:00 " + NewsMaker.article(1, 60) + "\n\n09:30 " + NewsMaker.article(2, 60) + "\n\n10:05 "
                + NewsMaker.article(3, 60);
        String late = early + "\n\n11:15 " + NewsMaker.article(4, 90) + "\n\n12:40 " + NewsMaker.article(5, 90);
        assertThat(run(document("a", early, "2020-10-01", HERE), document("b", late, "2020-10-02", HERE)))
                .containsExactly("a stays", "b stays");
    }

    @Test
    void textsThatShareNothingAreNoVersionsWhateverTheirAddress() {
        assertThat(run(
                        document("a", STORM, "2020-10-01", HERE),
                        document("b", NewsMaker.article(7, 250), "2020-10-02", HERE)))
                .isEmpty();
    }
}
