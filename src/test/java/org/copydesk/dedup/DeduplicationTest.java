package org.copydesk.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.copydesk.document.DocumentKey;
import org.junit.jupiter.api.Test;

class DeduplicationTest {
    private static final String HARBOUR = """
            Council approves the new harbour wall

            The council of Eastmere approved a new harbour wall on Tuesday after a debate of four hours. The wall will \
            cost 14 million pounds and take 3 years to build, said Helen Marsh, who leads the harbour committee.

            Storms in January 2018 broke the old wall in two places and flooded 46 houses in Quay Street. Residents \
            have asked for a higher wall ever since, and a petition last spring gathered 5,200 names.

            "We could not go through another winter like that one," said Peter Oakes, who runs the chandlery. Work \
            begins in April, when the fishing fleet moves to the inner basin.

            Opponents led by Ruth Calder argued that the money would be better spent on the coastal road, which was \
            closed for 11 weeks last year. The vote was 19 to 12.
            """;

    private static DedupDocument document(String id, String text) {
        return new DedupDocument(
                new DocumentKey("in/" + id + ".txt", 0),
                id,
                "in",
                text,
                DedupDocument.UNRANKED,
                0,
                null,
                null,
                null,
                null);
    }

    private static List<Placement> run(DedupDocument... documents) {
        return Deduplication.of(DedupSettings.DEFAULT).run(List.of(documents)).placements();
    }

    private static String paragraphs(int from, int to) {
        return String.join("\n\n", List.of(HARBOUR.split("\n\n")).subList(from, to));
    }

    @Test
    void theSameWordsAreAnExactCopyWhateverTheSpacing() {
        List<Placement> placements = run(document("a", HARBOUR), document("b", HARBOUR.replace(" ", "  ")));
        assertThat(placements).extracting(Placement::cluster).containsExactly("a", "a");
        Loss loss = placements.get(1).asLoss().orElseThrow();
        assertThat(loss)
                .isEqualTo(
                        new Loss(placements.get(0).key(), "a", Kind.EXACT, 1, 1, Criterion.ID, null, null, null, null));
    }

    @Test
    void aLossTellsWhenBothWerePublished() {
        DocumentKey early = new DocumentKey("in/early.txt", 0);
        DocumentKey late = new DocumentKey("in/late.txt", 0);
        List<Placement> placements = run(
                new DedupDocument(early, "b", "in", HARBOUR, 1, 1, "2020-10-01T08:00:00Z", null, null, null),
                new DedupDocument(late, "a", "in", HARBOUR, 1, 1, "2020-10-01T11:00:00Z", null, null, null));
        Loss loss = placements.get(1).asLoss().orElseThrow();
        assertThat(loss.reason()).isEqualTo(Criterion.EARLIEST);
        assertThat(loss.winnerPublished()).isEqualTo("2020-10-01T08:00:00Z");
        assertThat(loss.published()).isEqualTo("2020-10-01T11:00:00Z");
    }

    @Test
    void aTextCutShortIsContained() {
        List<Placement> placements = run(document("a", paragraphs(0, 3)), document("b", HARBOUR));
        Loss loss = placements.get(0).asLoss().orElseThrow();
        assertThat(loss.winner()).isEqualTo("b");
        assertThat(loss.kind()).isEqualTo(Kind.CONTAINED);
        assertThat(loss.containment()).isEqualTo(1);
        assertThat(loss.reason()).isEqualTo(Criterion.LONGEST);
    }

    @Test
    void aReprintWithAnotherHeadlineAndAParagraphMoreIsNear() {
        String reprint = "Higher wall for Eastmere\n\n" + paragraphs(1, 5).replace("Tuesday", "Wednesday")
                + "\n\nThe ferry to Saltholm runs as usual, and its owner hopes for more visitors in summer.";
        List<Placement> placements = run(document("a", HARBOUR), document("b", reprint));
        assertThat(placements).hasSize(2).allMatch(placement -> placement.clusterSize() == 2);
        assertThat(placements).filteredOn(Placement::kept).hasSize(1);
    }

    @Test
    void aNoisyScanIsACopy() {
        String scan = HARBOUR.replace("ou", "on")
                .replace("harbour", "har- bour")
                .replace("wall", "wa11")
                .replace("the c", "thc c");
        assertThat(run(document("a", HARBOUR), document("b", scan))).hasSize(2);
    }

    @Test
    void theSameTemplateWithOtherFactsIsNoCopy() {
        String other = HARBOUR.replace("Eastmere", "Norwick")
                .replace("Helen Marsh", "Omar Vance")
                .replace("Peter Oakes", "Lena Frost")
                .replace("Ruth Calder", "Ivan Petrov")
                .replace("Quay Street", "Mill Lane")
                .replace("14", "27")
                .replace("46", "310")
                .replace("5,200", "911")
                .replace("19 to 12", "23 to 4")
                .replace("11 weeks", "7 weeks")
                .replace("3 years", "5 years")
                .replace("January 2018", "March 2021")
                .replace("Tuesday", "Friday")
                .replace("April", "June");
        assertThat(run(document("a", HARBOUR), document("b", other))).allMatch(Placement::kept);
    }

    @Test
    void aNearMissSaysWhichLimitItMissed() {
        String half = paragraphs(0, 2) + "\n\n" + NewsMaker.article(3, 40);
        Likeness likeness = Likeness.of(Fingerprint.of(HARBOUR), Fingerprint.of(half));
        assertThat(likeness.relation()).isEqualTo(Relation.ALIKE);
        assertThat(likeness.isNearMiss()).isTrue();
        assertThat(likeness.limit()).isEqualTo(Limit.SHARE);
        assertThat(Shortfall.of(likeness)).isEqualTo("0.36 contained and 0.17 similar, copies 0.50 or 0.30");
        assertThat(likeness.nearness()).isBetween(.5, 1.0);
    }

    @Test
    void twoStatesOfALiveBlogStayApart() {
        String early = "Live: storm over Eastmere\n\n09:00 " + paragraphs(1, 2) + "\n\n09:30 " + paragraphs(2, 3)
                + "\n\n10:05 " + paragraphs(3, 4);
        String late = early + "\n\n11:15 " + NewsMaker.article(1, 60) + "\n\n12:40 " + NewsMaker.article(2, 60);
        assertThat(run(document("a", early), document("b", late))).allMatch(Placement::kept);
    }

    @Test
    void oneSentenceOfAnArticleIsNoCopyOfIt() {
        String sentence = "Work begins in April, when the fishing fleet moves to the inner basin.";
        assertThat(run(document("a", HARBOUR), document("b", sentence))).isEmpty();
    }

    @Test
    void articlesThatShareAQuoteAreKeptAndLinked() {
        String first = NewsMaker.article(1, 250) + "\n\n" + paragraphs(3, 5);
        String second = paragraphs(3, 5) + "\n\n" + NewsMaker.article(2, 250);
        Deduplication.Result result =
                Deduplication.of(DedupSettings.DEFAULT).run(List.of(document("a", first), document("b", second)));
        assertThat(result.placements()).hasSize(2).allMatch(Placement::kept);
        assertThat(result.placements())
                .extracting(Placement::story)
                .doesNotContainNull()
                .containsOnly(result.placements().get(0).story());
        assertThat(result.related()).singleElement().satisfies(pair -> {
            assertThat(pair.firstId()).isEqualTo("a");
            assertThat(pair.secondId()).isEqualTo("b");
            assertThat(pair.passages()).hasSize(1);
            assertThat(pair.passages().get(0))
                    .startsWith("We could not go through another winter")
                    .endsWith("closed for 11 weeks last …");
        });
    }

    @Test
    void aDigestDoesNotJoinTheStoriesItTells() {
        List<DedupDocument> documents = new ArrayList<>();
        StringBuilder digest = new StringBuilder();
        for (int story = 1; story <= 5; story++) {
            String article = NewsMaker.article(story, 200);
            documents.add(document("story" + story, article));
            digest.append(article, 0, article.length() / 4).append("\n\n");
        }
        documents.add(document("digest", digest.toString()));
        assertThat(Deduplication.of(DedupSettings.DEFAULT).run(documents).placements())
                .isEmpty();
    }

    @Test
    void aDigestThatHoldsShortCopiesWholeIsACopyOfNone() {
        List<DedupDocument> documents = new ArrayList<>();
        StringBuilder digest = new StringBuilder();
        for (int story = 1; story <= 3; story++) {
            String article = NewsMaker.article(story, 300);
            String cut = article.substring(0, article.length() / 3);
            documents.add(document("story" + story, article));
            documents.add(document("cut" + story, cut));
            digest.append(cut).append("\n\n");
        }
        documents.add(document("digest", digest.toString()));
        assertThat(Deduplication.of(DedupSettings.DEFAULT).run(documents).placements())
                .filteredOn(placement -> placement.clusterSize() > 1)
                .extracting(placement -> placement.id() + " in " + placement.cluster())
                .containsExactly(
                        "cut1 in story1",
                        "cut2 in story2",
                        "cut3 in story3",
                        "story1 in story1",
                        "story2 in story2",
                        "story3 in story3");
    }

    @Test
    void documentsThatAreAloneHaveNoPlacement() {
        assertThat(run(document("a", HARBOUR), document("b", NewsMaker.article(7, 100))))
                .isEmpty();
        assertThat(run(document("a", ""), document("b", "·"))).isEmpty();
    }

    @Property(tries = 20)
    void theOrderOfArrivalDoesNotMatter(@ForAll Random random) {
        List<DedupDocument> documents = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String article = NewsMaker.article(random.nextInt(6), 120);
            documents.add(document("d" + i, NewsMaker.copy(article, random.nextInt(8))));
        }
        List<Placement> once =
                Deduplication.of(DedupSettings.DEFAULT).run(documents).placements();
        Collections.shuffle(documents, random);
        assertThat(Deduplication.of(DedupSettings.DEFAULT).run(documents).placements())
                .isEqualTo(once);
    }

    @Test
    void theSeedsAreFiveArticlesOfOneStory() throws IOException {
        Path seeds = Path.of("../shared/seeds");
        assumeTrue(Files.isDirectory(seeds), "skipped: ../shared is not here");
        List<DedupDocument> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(seeds)) {
            for (Path file : files.sorted().toList()) {
                documents.add(document(file.getFileName().toString(), Files.readString(file)));
            }
        }
        List<Placement> placements =
                Deduplication.of(DedupSettings.DEFAULT).run(documents).placements();
        assertThat(placements).hasSize(5).allMatch(Placement::kept);
        assertThat(placements)
                .extracting(Placement::story)
                .containsOnly(placements.get(0).story());
    }
}
