package org.copydesk.rule.head;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Byline;
import org.copydesk.document.Person;
import org.copydesk.document.Role;
import org.copydesk.rule.byline.AuthorChoice;
import org.copydesk.rule.byline.BylineCandidate;
import org.copydesk.rule.byline.BylineParser;
import org.copydesk.rule.byline.BylineSighting;
import org.copydesk.rule.byline.GivenNames;
import org.jspecify.annotations.Nullable;

/** Bylines that a reader sees in the head, each with how likely it is one. */
final class VisibleBylines {
    private static final int LONGEST = 160;
    private static final int MOST_NAME_LINES = 12;
    private static final int MOST_WORDS_OF_ROLE = 5;
    private static final int MOST_WORDS_OF_PROSE = 20;
    /** A line of fewer words with a full stop may still be a byline. */
    private static final int SHORTEST_SENTENCE = 5;

    /** What is less likely says nothing: of 25 lines of a page that read like names, 22 stand below. */
    private static final double LEAST = 0.1;

    /** A line that is a label and nothing else says more than a word within a line. */
    private static final double LABEL = 0.15;

    /** Nothing that nobody announces is surer than a label. */
    private static final double MOST = 0.85;

    private static final double MOST_BY_WORDS = 0.9;
    /** Words of a byline between paragraphs: names, and what they are. */
    private static final int MOST_WORDS_WITHIN = 10;

    private static final BylineSighting NOBODY = new BylineSighting(Byline.NONE, false, 0, false, false);

    private final BylineParser parser;
    private final List<HeadLine> lines;
    private final Places places;
    private final VisibleDates dates;
    private final TitleChoice headline;
    private final int title;
    private final @Nullable BylineSighting[] sightings;

    VisibleBylines(BylineParser parser, List<HeadLine> lines, Places places, VisibleDates dates, TitleChoice headline) {
        this.parser = parser;
        this.lines = lines;
        this.places = places;
        this.dates = dates;
        this.headline = headline;
        this.title = headline.line();
        this.sightings = new BylineSighting[lines.size()];
    }

    /** Reads a line when it is first asked for; running text names nobody. */
    private BylineSighting sighting(int i) {
        BylineSighting known = sightings[i];
        if (known == null) {
            HeadLine line = lines.get(i);
            boolean readable = line.length() <= LONGEST
                    && !(line.isProse() && line.words() > MOST_WORDS_OF_PROSE)
                    && parser.mayName(line.text());
            known = readable ? parser.sight(line.text()) : NOBODY;
            sightings[i] = known;
        }
        return known;
    }

    /** Returns the candidates in order of appearance. */
    List<BylineCandidate> candidates() {
        List<BylineCandidate> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i == title || i < headline.masthead() || repeatsTitle(i) || !isWorthReading(i)) {
                continue;
            }
            BylineSighting sighting = sighting(i);
            if (sighting.onlyLead()) {
                announcedBelow(i, found);
            } else if (!sighting.byline().authors().isEmpty()) {
                double confidence = sighting.announced() ? announced(i) : bare(i);
                if (confidence >= LEAST && mayStand(i, sighting)) {
                    found.add(withRoleBelow(
                            new BylineCandidate(sighting.byline(), "visible", confidence, List.of(i)), i));
                }
            }
        }
        return found;
    }

    /**
     * Tells whether a byline may stand here in this form: not where the line is text, nor, of a text that says nothing of its
     * structure, where paragraphs go before it, unless it says "by" or has the date beside it.
     */
    private boolean mayStand(int i, BylineSighting sighting) {
        if (sighting.midPhrase() && !nearDate(i)) {
            return false;
        }
        boolean surrounds = !places.isPage() && i > title && i < headline.last();
        if (surrounds && !sighting.announced() && !nearDate(i)) {
            return false;
        }
        boolean plain = sighting.isPlain() && lines.get(i).words() <= MOST_WORDS_WITHIN;
        boolean text = places.isText(i) && !dates.beginsWithDate(i);
        if (text && (!plain || places.isItem(i))) {
            return false;
        }
        if (places.isAbove(i) || plain) {
            return !places.isWithin(i) || hasFullName(sighting.byline());
        }
        boolean known = hasFullName(sighting.byline()) && hasGivenName(sighting.byline());
        if (places.isWithin(i)) {
            return known
                    && (dates.isDateLine(i)
                            || dates.isOnlyDate(i - 1)
                            || dates.isOnlyDate(i + 1)
                            || dates.isOnlyDate(i + 2));
        }
        boolean lone = known && sighting.otherWords() == 0 && (!places.hasGaps() || hasRoleBelow(i));
        return lone || nearDate(i) || dates.isDateLine(i + 2) || sighting.announced();
    }

    /** Tells whether a line may be believed if it reads like names, by where it stands, or may announce them. */
    private boolean isWorthReading(int i) {
        return byPlace(i) + MOST_BY_WORDS >= AuthorChoice.BELIEVED
                || parser.mayAnnounce(lines.get(i).text());
    }

    /** Takes the line below names as their role, where it is nothing else: {@code Staff Writer}. */
    private BylineCandidate withRoleBelow(BylineCandidate named, int i) {
        boolean may = i + 1 < lines.size()
                && lines.get(i + 1).words() <= MOST_WORDS_OF_ROLE
                && sighting(i).otherWords() == 0
                && !dates.isDateLine(i + 1)
                && parser.mayBeRole(lines.get(i + 1).text());
        if (!may) {
            return named;
        }
        String role = lines.get(i + 1).text();
        Byline joined = parser.parse(lines.get(i).text() + ", " + role);
        boolean same = joined.names().equals(named.byline().names());
        boolean told = joined.authors().stream().anyMatch(author -> role.equals(author.role()));
        return same && told ? new BylineCandidate(joined, "visible", named.confidence(), List.of(i, i + 1)) : named;
    }

    private boolean repeatsTitle(int i) {
        String line = lines.get(i).text();
        return title >= 0
                && i != title
                && (line.equalsIgnoreCase(lines.get(title).text()) || line.equalsIgnoreCase(headline.text()));
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
                found.add(new BylineCandidate(byline, "visible", Math.min(0.95, announced(lead) + LABEL), taken));
            }
        }
    }

    private boolean isName(int i) {
        BylineSighting sighting = sighting(i);
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
        BylineSighting sighting = sighting(i);
        double confidence = 0.75 - 0.015 * distance(i);
        confidence += nearDate(i) ? 0.12 : 0;
        boolean sentence = lines.get(i).endsSentence() && lines.get(i).words() > SHORTEST_SENTENCE;
        confidence -= sentence && sighting.otherWords() > 3 ? 0.5 : 0;
        confidence -= sighting.otherWords() > 6 && !dates.isDateLine(i) ? 0.25 : 0;
        confidence -= !sighting.onlyLead() && !sighting.namesPerson() ? 0.1 : 0;
        confidence -= lines.get(i).text().endsWith("?") ? 0.5 : 0;
        confidence -= isFooter(lines.get(i).text()) ? 0.4 : 0;
        return Math.max(0, confidence);
    }

    private static boolean isFooter(String text) {
        return text.indexOf('©') >= 0 || text.contains("Powered by") || text.contains("powered by");
    }

    /** Photographers stand before their agency with a stroke: {@code Jane Doe/Reuters}. */
    private static boolean isPictureCredit(String text) {
        return text.indexOf('/') > 0 || text.contains("Getty") || text.contains("via ");
    }

    /** Lines from the title's, counted from the nearest place where it stands. */
    private int distance(int i) {
        int nearest = Math.abs(i - Math.max(0, title));
        for (int j = Math.max(0, i - 6); j < i; j++) {
            nearest = repeatsTitle(j) ? Math.min(nearest, i - j) : nearest;
        }
        return nearest;
    }

    private boolean nearDate(int i) {
        return dates.isDateLine(i - 1) || dates.isDateLine(i) || dates.isDateLine(i + 1);
    }

    private static boolean hasGivenName(Byline byline) {
        for (Person author : byline.authors()) {
            if (GivenNames.begin(author.name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFullName(Byline byline) {
        for (Person author : byline.authors()) {
            if (author.name().indexOf(' ') > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasRole(Byline byline) {
        for (Person author : byline.authors()) {
            if (author.role() != null) {
                return true;
            }
        }
        return false;
    }

    /** Returns how likely a line is one that nothing announces: by its words at most {@link #MOST_BY_WORDS}. */
    private double bare(int i) {
        BylineSighting sighting = sighting(i);
        HeadLine line = lines.get(i);
        Byline byline = sighting.byline();
        boolean full = hasFullName(byline)
                || Character.isIdeographic(byline.authors().get(0).name().codePointAt(0));
        boolean givenName = hasGivenName(byline);
        double confidence = sighting.otherWords() == 0 ? 0.3 : sighting.otherWords() <= 2 ? 0.2 : 0.05;
        confidence += hasRole(byline) ? 0.2 : 0;
        confidence += hasRoleBelow(i) ? 0.2 : 0;
        confidence += full && givenName ? 0.2 : 0;
        confidence -= sighting.namesPerson() ? 0 : 0.15;
        confidence -= full ? 0 : 0.2;
        confidence -= switch (line.role()) {
            case OTHER, FURNITURE, ABOUT -> givenName ? 0 : 0.15;
            default -> 0;
        };
        confidence -= byline.credit() != null && isPictureCredit(line.text()) ? 0.3 : 0;
        confidence -= line.words() > 16 || line.endsSentence() && line.words() > 5 ? 0.35 : 0;
        return Math.max(0, Math.min(MOST, confidence + byPlace(i)));
    }

    /** Returns what speaks for a line, or against it, whatever it says. */
    private double byPlace(int i) {
        Role role = lines.get(i).role();
        int distance = distance(i);
        boolean nearDate = nearDate(i);
        double confidence = nearDate ? 0.25 : dates.isDateLine(i + 2) || dates.isDateLine(i - 2) ? 0.1 : 0;
        confidence += distance == 1 ? 0.15 : distance <= 4 ? 0.08 : 0;
        confidence -= switch (role) {
            case NAVIGATION, RELATED, COMMENT, CAPTION, SHARE, NOTICE, ADVERTISEMENT -> 0.3;
            case BODY -> nearDate ? 0 : 0.12;
            default -> 0;
        };
        confidence += role == Role.BYLINE ? 0.15 : 0;
        return confidence - 0.012 * distance;
    }

    /** Tells whether the line below is a handle, or says the name again with what the person is. */
    private boolean hasRoleBelow(int i) {
        if (i + 1 >= lines.size()) {
            return false;
        }
        String below = lines.get(i + 1).text();
        String name = sighting(i).byline().authors().get(0).name();
        return below.startsWith("@") || below.startsWith(name) && below.length() > name.length() + 3;
    }
}
