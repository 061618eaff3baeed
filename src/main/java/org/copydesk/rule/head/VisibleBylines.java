package org.copydesk.rule.head;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Byline;
import org.copydesk.rule.byline.BylineCandidate;
import org.copydesk.rule.byline.BylineParser;
import org.copydesk.rule.byline.BylineSighting;

/** Bylines that a reader sees in the head, each with how likely it is one. */
final class VisibleBylines {
    private static final int LONGEST = 160;
    private static final int MOST_NAME_LINES = 12;

    private final BylineParser parser;
    private final List<HeadLine> lines;
    private final VisibleDates dates;
    private final int title;
    private final List<BylineSighting> sightings = new ArrayList<>();

    VisibleBylines(BylineParser parser, List<HeadLine> lines, VisibleDates dates, int title) {
        this.parser = parser;
        this.lines = lines;
        this.dates = dates;
        this.title = title;
        BylineSighting none = new BylineSighting(Byline.NONE, false, 0, false);
        for (HeadLine line : lines) {
            boolean readable = line.length() <= LONGEST && !(line.isProse() && line.words() > 20);
            sightings.add(readable ? parser.sight(line.text()) : none);
        }
    }

    /** Returns the candidates in order of appearance. */
    List<BylineCandidate> candidates() {
        List<BylineCandidate> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            BylineSighting sighting = sightings.get(i);
            if (i == title || repeatsTitle(i)) {
                continue;
            }
            if (sighting.onlyLead()) {
                announcedBelow(i, found);
            } else if (!sighting.byline().authors().isEmpty()) {
                double confidence = sighting.announced() ? announced(i) : bare(i);
                found.add(new BylineCandidate(sighting.byline(), "visible", confidence, List.of(i)));
            }
        }
        return found;
    }

    private boolean repeatsTitle(int i) {
        return title >= 0
                && i != title
                && lines.get(i).text().equalsIgnoreCase(lines.get(title).text());
    }

    /** Joins the lines of names that stand below a lone "By". */
    private void announcedBelow(int lead, List<BylineCandidate> found) {
        StringBuilder joined = new StringBuilder(lines.get(lead).text());
        List<Integer> taken = new ArrayList<>(List.of(lead));
        boolean open = true;
        for (int i = lead + 1; i < lines.size() && taken.size() < MOST_NAME_LINES; i++) {
            String text = lines.get(i).text();
            boolean mark = text.codePoints().noneMatch(Character::isLetter);
            boolean name = open && isName(i);
            if (!mark && !name && !isJoint(text) || dates.isDateLine(i) && dates.rest(i) == 0) {
                break;
            }
            open = mark || isJoint(text) || endsOpen(text);
            joined.append(' ').append(text);
            taken.add(i);
        }
        if (taken.size() > 1) {
            Byline byline = parser.parse(joined.toString());
            if (!byline.authors().isEmpty()) {
                found.add(new BylineCandidate(byline, "visible", announced(lead), taken));
            }
        }
    }

    private boolean isName(int i) {
        BylineSighting sighting = sightings.get(i);
        return !sighting.byline().authors().isEmpty() && sighting.otherWords() <= 3
                || lines.get(i).words() == 1;
    }

    private static boolean isJoint(String text) {
        return text.equals("&") || text.equals("…") || text.equals("and") || text.equals("und") || text.equals("et");
    }

    private static boolean endsOpen(String text) {
        return text.endsWith(",") || text.endsWith("&") || text.endsWith(" and") || text.endsWith(" und");
    }

    private double announced(int i) {
        double confidence = 0.75 - 0.01 * i;
        confidence += dates.isDateLine(i - 1) || dates.isDateLine(i) || dates.isDateLine(i + 1) ? 0.12 : 0;
        confidence -= sightings.get(i).otherWords() > 6 ? 0.3 : 0;
        confidence -= !sightings.get(i).onlyLead() && !sightings.get(i).namesPerson() ? 0.1 : 0;
        return confidence;
    }

    private double bare(int i) {
        BylineSighting sighting = sightings.get(i);
        HeadLine line = lines.get(i);
        Byline byline = sighting.byline();
        int words = line.words();
        boolean manyWords = byline.authors().stream()
                        .anyMatch(author -> author.name().indexOf(' ') > 0)
                || Character.isIdeographic(byline.authors().get(0).name().codePointAt(0));
        double confidence = sighting.otherWords() == 0 ? 0.35 : sighting.otherWords() <= 2 ? 0.2 : 0.05;
        confidence += dates.isDateLine(i + 1) || dates.isDateLine(i - 1) || dates.isDateLine(i) ? 0.3 : 0;
        confidence += dates.isDateLine(i + 2) || dates.isDateLine(i - 2) ? 0.08 : 0;
        confidence += byline.authors().stream().anyMatch(author -> author.role() != null) ? 0.2 : 0;
        confidence += i == title + 1 || i == title + 2 ? 0.1 : 0;
        confidence -= sighting.namesPerson() ? 0 : 0.15;
        confidence -= manyWords ? 0 : 0.2;
        confidence -= words > 14 || line.endsSentence() ? 0.3 : 0;
        return confidence - 0.01 * i;
    }
}
