package org.copydesk.rule.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Candidate;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Field;
import org.copydesk.document.Origin;
import org.copydesk.document.Person;
import org.copydesk.document.PublicationDate;
import org.copydesk.document.Signal;
import org.copydesk.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactRulesTest {
    private static final String PROSE =
            "The council voted on Tuesday to widen the bridge over the river, which carries twice the traffic it was built for, officials said.";

    private static Draft read(String text, Signal... signals) {
        return read(FactRules.all(SourceFacts.NONE), text, signals);
    }

    private static Draft read(List<Rule> rules, String text, Signal... signals) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(Block.of(BlockKind.LINE, at, at + line.length()));
            }
            at += line.length() + 1;
        }
        Origin origin = new Origin("a/b.txt", null, "text/plain", 0, "", null);
        Document document =
                new Document(new DocumentKey("a/b.txt", 0), "id", origin, "a", text, blocks, List.of(signals));
        Draft draft = Draft.of(document);
        for (Rule rule : rules) {
            draft = draft.with(rule.propose(draft));
        }
        return draft;
    }

    private static List<String> removed(Draft draft) {
        return draft.edits().stream()
                .map(edit -> edit.rule() + ": " + cut(draft, edit))
                .toList();
    }

    private static String cut(Draft draft, Edit edit) {
        return draft.document().text().substring(edit.start(), edit.end());
    }

    @Test
    void takesTheHeadOfAPlainTextApart() {
        Draft draft = read("Council widens the old bridge\n\nWork is to begin in spring and to last two years\n\n"
                + "Ada Roe,Ben Doe\nThursday 1 October 2020 17:00 BST\nThe bridge explained\n\n" + PROSE);
        assertThat(draft.facts().title()).isEqualTo("Council widens the old bridge");
        assertThat(draft.facts().standfirst()).isEqualTo("Work is to begin in spring and to last two years");
        assertThat(draft.facts().byline().authors()).extracting(Person::name).containsExactly("Ada Roe", "Ben Doe");
        assertThat(draft.facts().dating().published().iso()).isEqualTo("2020-10-01T17:00:00+01:00");
        assertThat(removed(draft))
                .containsExactly(
                        "head/title: Council widens the old bridge",
                        "head/standfirst: Work is to begin in spring and to last two years",
                        "head/byline: Ada Roe,Ben Doe",
                        "head/date: Thursday 1 October 2020 17:00 BST",
                        "head/media-title: The bridge explained");
    }

    @Test
    void leavesTextThatBeginsWithProseAlone() {
        Draft draft = read(PROSE + "\n\n" + PROSE);
        assertThat(draft.facts().title()).isNull();
        assertThat(draft.facts().byline().authors()).isEmpty();
        assertThat(draft.facts().dating().published()).isNull();
        assertThat(draft.edits()).isEmpty();
    }

    @Test
    void doesNotTakeAnAgentInASentenceForTheAuthor() {
        Draft draft = read(
                "Council widens the old bridge\n\nThe plan was drawn up by Ada Roe of the works office.\n\n" + PROSE);
        assertThat(draft.facts().byline().authors()).isEmpty();
    }

    @Test
    void keepsAnAmbiguousDateAsItWasFound() {
        Draft draft = read("Council widens the old bridge\nBy Ada Roe\n03/04/2020\n\n" + PROSE);
        assertThat(draft.facts().dating().published()).isNull();
        assertThat(draft.facts().dating().ambiguous()).isTrue();
        assertThat(draft.facts().dating().raw()).isEqualTo("03/04/2020");
    }

    @Test
    void readsPlaceAndAgencyBeforeTheFirstParagraph() {
        Draft draft = read("Council widens the old bridge\n\nPARIS (Reuters) - " + PROSE);
        assertThat(draft.facts().byline().dateline()).isEqualTo("PARIS");
        assertThat(draft.facts().byline().credit()).isEqualTo("Reuters");
        assertThat(removed(draft)).contains("head/dateline: PARIS (Reuters) - ");
    }

    @Test
    void readsAPlaceWithItsDateInBracketsOrBehindAComma() {
        Draft release = read("Council widens the old bridge\n\nORLAND, Wis. (April 8, 2019) – " + PROSE);
        assertThat(release.facts().byline().dateline()).isEqualTo("ORLAND, Wis.");
        Draft museum = read("Council widens the old bridge\n\nLeiden, 14 September 2021 — " + PROSE);
        assertThat(museum.facts().byline().dateline()).isEqualTo("Leiden");
        Draft story = read("Council widens the old bridge\n\nThe old bridge, which 14 men built — " + PROSE);
        assertThat(story.facts().byline().dateline()).isNull();
    }

    @Test
    void readsTheAgencyBesideTheDateAndThePlaceBeforeItsColon() {
        Draft draft = read("Council widens the old bridge\nPTI | Mar 7, 2019, 09:05 PM\n\nNAGPUR: " + PROSE);
        assertThat(draft.facts().byline().credit()).isEqualTo("PTI");
        assertThat(draft.facts().byline().dateline()).isEqualTo("NAGPUR");
        Draft label = read("Council widens the old bridge\nMar 7, 2019\n\nSUMMARY: " + PROSE);
        assertThat(label.facts().byline().dateline()).isNull();
    }

    @Test
    void readsALoneAgencyBelowTheTitleAsTheCredit() {
        Draft draft = read("Council widens the old bridge\n\nLusa\n1 October 2020\n\n" + PROSE);
        assertThat(draft.facts().byline().credit()).isEqualTo("Lusa");
        assertThat(removed(draft)).contains("head/credit: Lusa");
    }

    @Test
    void looksForTheHeadlineBelowAMastheadAndBelowADate() {
        Draft letter = read("THE NORTHERN DISPATCH\nWeekly newsletter · Issue 212 · January 20, 2017\n\n"
                + "The ice road opens late again\n\nBy Ada Roe\n\n" + PROSE);
        assertThat(letter.facts().title()).isEqualTo("The ice road opens late again");
        assertThat(removed(letter)).contains("head/masthead: THE NORTHERN DISPATCH");
        Draft release = read("May 22, 2023\n\nHarbor Trust to restore the lighthouse\n\n" + PROSE);
        assertThat(release.facts().title()).isEqualTo("Harbor Trust to restore the lighthouse");
        assertThat(release.facts().dating().published().iso()).isEqualTo("2023-05-22");
    }

    @Test
    void takesNoHelperOfASentenceForTheAuthor() {
        Draft draft = read("Sheep on the runway delay flights\nTuesday, May 3, 2016\n\n" + PROSE
                + "\n\nThey were driven off by a baggage truck.\n\n" + PROSE);
        assertThat(draft.facts().byline().authors()).isEmpty();
        Draft talk =
                read("We never thought of ourselves as brave\n\nTwo cleaners talk about the night of the flood.\n\n"
                        + "What did you see when the door opened?\n\n" + PROSE);
        assertThat(talk.facts().byline().authors()).isEmpty();
    }

    @Test
    void readsAnAgencyWithoutAPlaceAndAPlaceBeforeAPoint() {
        Draft agency = read("Council widens the old bridge\n\nJune 20 (Reuters) - " + PROSE);
        assertThat(agency.facts().byline().credit()).isEqualTo("Reuters");
        assertThat(agency.facts().byline().dateline()).isNull();
        assertThat(removed(agency)).contains("head/dateline: June 20 (Reuters) - ");
        Draft both = read("Two hurt as balcony gives way\n\n(ANSA) - BARI, AUG 30 - " + PROSE);
        assertThat(both.facts().byline().credit()).isEqualTo("ANSA");
        assertThat(both.facts().byline().dateline()).isEqualTo("BARI");
        Draft pointed = read("Barrio sin agua por tercer día\n\nSAN ROQUE.- " + PROSE);
        assertThat(pointed.facts().byline().dateline()).isEqualTo("SAN ROQUE");
    }

    @Test
    void takesAPaperThatNoTableKnowsForTheCreditBelowTheText() {
        Draft draft = read("Council widens the old bridge\n\n" + PROSE + "\n\nThe Hartsville Post");
        assertThat(draft.facts().byline().credit()).isEqualTo("The Hartsville Post");
        Draft heading = read("Council widens the old bridge\n\n" + PROSE + "\n\nThe second bridge");
        assertThat(heading.facts().byline().credit()).isNull();
    }

    @Test
    void takesTheNameOfTheNewsroomOutOfTheHead() {
        assertThat(removed(read("Dijk bij Lage Wiel loopt vertraging op\n\nRedactie\n12 november 2020\n\n" + PROSE)))
                .contains("head/credit: Redactie");
    }

    @Test
    void readsALoneAgencyAfterTheTextAsTheCredit() {
        Draft draft = read("Council widens the old bridge\n\n" + PROSE + "\n\nThe Associated Press");
        assertThat(draft.facts().byline().credit()).isEqualTo("The Associated Press");
        assertThat(removed(draft)).contains("head/credit: The Associated Press");
    }

    @Test
    void prefersTheDayThatReadersSeeToItsNeighbourInUniversalTime() {
        Draft draft = read(
                "Council widens the old bridge\nBy Ada Roe\nOctober 1, 2020 9:25 pm\n\n" + PROSE,
                Signal.of(Field.PUBLISHED, "meta:article:published_time", "2020-10-02T01:25:00Z"));
        assertThat(draft.facts().dating().published().iso()).isEqualTo("2020-10-01T21:25:00");
    }

    private static String published(Draft draft) {
        return draft.facts().dating().published() == null
                ? "none"
                : draft.facts().dating().published().iso();
    }

    @Test
    void readsTheDayOfADateline() {
        assertThat(published(read("Council widens the old bridge\n\nNORTHGATE, 1 October 2020 - " + PROSE)))
                .isEqualTo("2020-10-01");
        assertThat(published(read("Council widens the old bridge\n\n" + PROSE + " It was built on 1 October 1920.")))
                .isEqualTo("none");
    }

    @Test
    void prefersTheDayThatIsShownWhereTheMarkupCallsItChanged() {
        Signal first = Signal.of(Field.PUBLISHED, "json-ld:datePublished", "2019-05-06");
        Signal changed = Signal.of(Field.MODIFIED, "json-ld:dateModified", "2020-10-01");
        String head = "Council widens the old bridge\n\nAda Roe\n";
        assertThat(published(read(head + "1 October 2020\n\n" + PROSE, first, changed)))
                .isEqualTo("2020-10-01");
        assertThat(published(read(head + "Updated 1 October 2020\n\n" + PROSE, first, changed)))
                .isEqualTo("2019-05-06");
        assertThat(published(read(head + PROSE, first, changed))).isEqualTo("2019-05-06");
    }

    @Test
    void believesNoDateThatCannotBe() {
        Signal fetched = Signal.of(Field.FETCHED, "warc:date", "2020-10-02T00:00:00Z");
        String head = "Council widens the old bridge\n\nAda Roe\n";
        assertThat(published(read(head + "5 May 2031\n\n" + PROSE, fetched))).isEqualTo("none");
        assertThat(published(read(head + "2 March 1399\n\n" + PROSE))).isEqualTo("none");
        assertThat(published(read(head + "1 October 2020\n\n" + PROSE, fetched)))
                .isEqualTo("2020-10-01");
    }

    @Test
    void readsADayAtTheEndOfAPageTitle() {
        Signal title = Signal.of(Field.TITLE, "title:html", "Bridge closed | News | 1.10.2020");
        Signal language = Signal.of(Field.LANGUAGE, "html:lang", "de");
        assertThat(published(read(PROSE, title, language))).isEqualTo("2020-10-01");
    }

    @Test
    void readsTheLabelOnTheLineAboveADate() {
        String head = "Council widens the old bridge\n\nAda Roe\n";
        assertThat(published(read(head + "Video available until:\n14 October 2021\n\n1 October 2020\n\n" + PROSE)))
                .isEqualTo("2020-10-01");
        Draft draft = read(head + "Last updated:\n6 March 2021\nPublished:\n1 October 2020\n\n" + PROSE);
        assertThat(published(draft)).isEqualTo("2020-10-01");
        assertThat(draft.facts().dating().modified().iso()).isEqualTo("2021-03-06");
    }

    @Test
    void takesADateWithinASentenceForThatOfAnEvent() {
        assertThat(published(read("Council widens the old bridge\n\nBy Ada Roe\n\nOn 31 July 2019, " + PROSE)))
                .isEqualTo("none");
        assertThat(published(read("Council widens the old bridge\n\nBy Ada Roe\n\n31 July 2019. " + PROSE)))
                .isEqualTo("2019-07-31");
    }

    @Test
    void readsMidnightEastOfGreenwichAsTheDayThatIsShown() {
        Signal shown = Signal.of(Field.PUBLISHED, "class:date@footer", "5 November 2021");
        Signal midnight = Signal.of(Field.PUBLISHED, "meta:article:published_time", "2021-11-04T23:00Z");
        Signal evening = Signal.of(Field.PUBLISHED, "meta:article:published_time", "2021-11-04T21:17Z");
        assertThat(published(read(PROSE, midnight, shown))).isEqualTo("2021-11-05");
        assertThat(published(read(PROSE, evening, shown))).startsWith("2021-11-04");
    }

    @Test
    void readsARelativeDateOnlyWhereThePageBearsOutWhenItWasFetched() {
        Signal fetched = Signal.of(Field.FETCHED, "warc:date", "2020-10-02T01:00:00Z");
        Signal related = Signal.of(Field.PUBLISHED, "time:datetime@related", "2020-09-29");
        Signal old = Signal.of(Field.PUBLISHED, "time:datetime@related", "2018-09-29");
        String head = "Council widens the old bridge\n\nAda Roe\n3 hours ago\n\n" + PROSE;
        Draft draft = read(head, fetched, related);
        assertThat(published(draft)).isEqualTo("2020-10-01");
        assertThat(draft.facts().dating().raw()).isEqualTo("3 hours ago");
        assertThat(removed(draft)).contains("head/date: 3 hours ago");
        assertThat(read(head, fetched, old).facts().candidates())
                .filteredOn(candidate -> candidate.origin().equals("visible@relative"))
                .extracting(Candidate::verdict)
                .containsExactly("nothing of the page bears out when it was fetched");
        assertThat(published(read(head, fetched, old))).isEqualTo("none");
        assertThat(published(read(head, related))).isEqualTo("none");
    }

    @Test
    void readsADatelineWithAnAgencyThatNoTableKnows() {
        Draft draft = read("Council widens the old bridge\n\nOSTMARK, March 11 (North Shore Wire) - " + PROSE);
        assertThat(draft.facts().byline().dateline()).isEqualTo("OSTMARK");
        assertThat(draft.facts().byline().credit()).isEqualTo("North Shore Wire");
        assertThat(removed(draft)).contains("head/dateline: OSTMARK, March 11 (North Shore Wire) - ");
        Draft prose = read("Council widens the old bridge\n\nMAYORS (and others) - " + PROSE);
        assertThat(prose.facts().byline().dateline()).isNull();
    }

    @Test
    void readsAPlaceInSmallLettersBeforeAKnownAgency() {
        Draft draft = read("Council widens the old bridge\n\nHamburg (dpa/lno) \u2013 " + PROSE);
        assertThat(draft.facts().byline().dateline()).isEqualTo("Hamburg");
        assertThat(draft.facts().byline().credit()).isEqualTo("dpa/lno");
    }

    @Test
    void readsTheSignatureOfADeskAsTheCredit() {
        Draft draft = read("Council widens the old bridge\n\ndpx/lb\n\n" + PROSE);
        assertThat(draft.facts().byline().credit()).isEqualTo("dpx/lb");
        assertThat(removed(draft)).contains("head/credit: dpx/lb");
    }

    @Test
    void takesForWhomItWasWrittenOutOfTheText() {
        Draft draft = read("Council widens the old bridge\n\n1 October 2020\n\nSpecial to The Courier\n\n" + PROSE);
        assertThat(draft.facts().byline().authors()).isEmpty();
        assertThat(removed(draft)).contains("head/credit: Special to The Courier");
    }

    @Test
    void takesTheLineBelowNamesForTheirRole() {
        Draft draft = read("Council widens the old bridge\n\nBy ADA ROE\nStaff Writer\n\n1 October 2020\n\n" + PROSE);
        assertThat(draft.facts().byline().authors()).containsExactly(new Person("Ada Roe", "Staff Writer", null));
        assertThat(removed(draft)).contains("head/byline: By ADA ROE", "head/byline: Staff Writer");
    }

    @Test
    void writesTheLanguageAsBcp47DoesAndPassesOverWhatIsNone() {
        Signal none = Signal.of(Field.LANGUAGE, "http:content-language", "*");
        Signal named = Signal.of(Field.LANGUAGE, "meta:language", "english");
        Signal spelt = Signal.of(Field.LANGUAGE, "html:lang", "DE_at, en");
        assertThat(read(PROSE, none, named, spelt).facts().language()).isEqualTo("de-AT");
        assertThat(read(PROSE, none, named).facts().language()).isNull();
    }

    private static @Nullable PublicationDate published(String language) {
        HeadRule rule = new HeadRule(SourceFacts.NONE).with(source -> Optional.empty(), text -> Optional.of(language));
        return read(List.of(rule), "Council widens the old bridge\n\n03-04-21, 08:31\n\n" + PROSE)
                .facts()
                .dating()
                .published();
    }

    @Test
    void readsADateInNumbersAsTheLanguageOfTheTextWritesIt() {
        assertThat(published("nl")).isNotNull().extracting(PublicationDate::iso).isEqualTo("2021-04-03T08:31:00");
        assertThat(published("en")).isNull();
    }

    @Test
    void takesNoSectionLabelForTheTitle() {
        Draft draft = read("OPINION\n\nLet the children walk to school\n\nBy Ada Roe\n\n" + PROSE);
        assertThat(draft.facts().title()).isEqualTo("Let the children walk to school");
    }

    @Test
    void cutsTheNameOfTheHostOffATitle() {
        assertThat(title("Bridge - The Old Millvale Echo", "www.millvale-echo.example"))
                .isEqualTo("Bridge");
        assertThat(title("Bridge - The Old Millvale Echo", "www.other.example"))
                .isEqualTo("Bridge - The Old Millvale Echo");
    }

    private static @Nullable String title(String given, String source) {
        Origin origin = new Origin("a.html", null, "text/html", 0, "", null);
        Signal signal = new Signal(Field.TITLE, "meta:og:title", given, -1);
        Document document = new Document(
                new DocumentKey("a.html", 0),
                "id",
                origin,
                source,
                PROSE,
                List.of(Block.of(BlockKind.PARAGRAPH, 0, PROSE.length())),
                List.of(signal));
        return new HeadRule(SourceFacts.NONE)
                .propose(Draft.of(document))
                .facts()
                .title();
    }
}
