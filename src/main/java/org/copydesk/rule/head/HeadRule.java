package org.copydesk.rule.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.copydesk.document.Byline;
import org.copydesk.document.Candidate;
import org.copydesk.document.Document;
import org.copydesk.document.Draft;
import org.copydesk.document.Facts;
import org.copydesk.document.Field;
import org.copydesk.document.Proposal;
import org.copydesk.document.Signal;
import org.copydesk.rule.Rule;
import org.copydesk.rule.byline.AuthorChoice;
import org.copydesk.rule.byline.BylineCandidate;
import org.copydesk.rule.byline.BylineParser;
import org.copydesk.rule.byline.StructuredBylines;
import org.copydesk.rule.date.DateCandidate;
import org.copydesk.rule.date.DateChoice;
import org.copydesk.rule.date.DateHints;
import org.copydesk.rule.date.DateOrder;
import org.copydesk.rule.date.StructuredDates;
import org.jspecify.annotations.Nullable;

/** Learns title, standfirst, byline and dates, and takes the lines that became them out of the text. */
public final class HeadRule implements Rule {
    private final SourceFacts sources;
    private final Function<String, Optional<DateOrder>> orders;
    private final Function<String, Optional<String>> languages;

    public HeadRule(SourceFacts sources) {
        this(sources, source -> Optional.empty(), text -> Optional.empty());
    }

    private HeadRule(
            SourceFacts sources,
            Function<String, Optional<DateOrder>> orders,
            Function<String, Optional<String>> languages) {
        this.sources = sources;
        this.orders = orders;
        this.languages = languages;
    }

    /**
     * Returns this rule with more to go by where a date in numbers can be read in two ways.
     *
     * @param learned what the corpus tells of the order of a source's dates
     * @param detector tells the language of a text that does not say which it is in
     */
    public HeadRule with(Function<String, Optional<DateOrder>> learned, Function<String, Optional<String>> detector) {
        return new HeadRule(sources, learned, detector);
    }

    /** Returns what the job file says of a source, else what its dates tell. */
    private KnownSource known(String source) {
        KnownSource known = sources.of(source);
        return known.dateOrder() != null
                ? known
                : orders.apply(source).map(known::withDateOrder).orElse(known);
    }

    /** Returns the paragraph between title and names, else what the document's own metadata says. */
    private static @Nullable String standfirst(Document document, Layout layout) {
        String shown = layout.standfirst();
        for (Signal signal : document.signals()) {
            boolean own = signal.origin().startsWith("front-matter:")
                    || signal.origin().startsWith("record:");
            if (shown == null
                    && own
                    && signal.field() == Field.STANDFIRST
                    && !signal.value().isBlank()) {
                return signal.value().strip();
            }
        }
        return shown;
    }

    private static List<BylineCandidate> bylines(
            BylineParser parser,
            Document document,
            List<HeadLine> lines,
            Places places,
            VisibleDates dates,
            TitleChoice title) {
        List<BylineCandidate> found = new ArrayList<>(new StructuredBylines(parser).of(document.signals()));
        found.addAll(new VisibleBylines(parser, lines, places, dates, title).candidates());
        return found;
    }

    private static DateChoice dating(Document document, DateHints hints, List<DateCandidate> visible) {
        List<DateCandidate> dates = new ArrayList<>(new StructuredDates(hints).of(document.signals()));
        dates.addAll(visible);
        return new DateChoice(dates, hints);
    }

    /** Takes the agency that the line of the date names: {@code EFE | Sevilla | 23/03/2015}. */
    private static Byline credited(Byline byline, BylineParser parser, List<HeadLine> lines, int date) {
        if (byline.credit() != null || date < 0 || lines.get(date).isProse()) {
            return byline;
        }
        String credit = parser.parse(lines.get(date).text()).credit();
        return credit == null ? byline : new Byline(byline.authors(), byline.raw(), credit, byline.dateline());
    }

    @Override
    public Proposal propose(Draft draft) {
        Document document = draft.document();
        KnownSource source = known(document.source());
        String language = Hints.language(document);
        DateHints hints = Hints.of(document, language, source);
        List<HeadLine> lines = HeadLines.of(draft);
        Places places = new Places(lines);
        BylineParser bylines = BylineParser.forOneDocument();
        TitleChoice title = TitleChoice.of(
                document,
                lines,
                line -> bylines.mayName(line) && bylines.sight(line).isPlain());
        VisibleDates visibleDates = new VisibleDates(lines, places, hints);
        AuthorChoice authors = new AuthorChoice(bylines(bylines, document, lines, places, visibleDates, title));
        int bylineLine = authors.lines().isEmpty() ? -1 : authors.lines().get(0);
        DateChoice dating = dating(document, hints, visibleDates.candidates(title.line(), bylineLine));
        if (dating.dating().ambiguous() && hints.language() == null) {
            Optional<DateHints> more = languages.apply(document.text()).map(hints::withLanguage);
            if (more.isPresent()) {
                VisibleDates again = new VisibleDates(lines, places, more.get());
                dating = dating(document, more.get(), again.candidates(title.line(), bylineLine));
            }
        }

        Layout layout = new Layout(lines, title);
        layout.byline(authors.lines());
        layout.date(dating.lineOf(Field.PUBLISHED));
        layout.date(dating.lineOf(Field.MODIFIED));
        layout.surroundings();
        List<Candidate> candidates = new ArrayList<>(authors.verdicts());
        candidates.addAll(dating.verdicts());
        Facts facts = draft.facts()
                .withTitle(title.text())
                .withStandfirst(standfirst(document, layout))
                .withByline(credited(authors.byline(), bylines, lines, dating.lineOf(Field.PUBLISHED)))
                .withDating(dating.dating())
                .withCandidates(candidates);
        return new Proposal(layout.edits(), Origins.add(facts, document, language, source));
    }
}
