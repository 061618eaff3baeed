package org.copydesk.rule.head;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.document.Field;
import org.copydesk.document.Precision;
import org.copydesk.document.Role;
import org.copydesk.rule.date.DateCandidate;
import org.copydesk.rule.date.DateHints;
import org.copydesk.rule.date.DateLabel;
import org.copydesk.rule.date.DateParser;
import org.copydesk.rule.date.DateReading;

/** Dates that a reader sees in the head, each with how likely it is the document's own. */
final class VisibleDates {
    /** Where a date ends that stands at the beginning of running text: {@code NORTHGATE, 1 October 2020 –}. */
    private static final int DATELINE_END = 40;
    /** Paragraphs among which one may begin with a dateline. */
    private static final int MOST_DATELINES = 2;
    /** A label above a date has few words. */
    private static final int LONGEST_LABEL = 30;
    /** How far into running text a dateline reaches. */
    private static final int DATELINE = 160;

    /** Letters beside a date that is alone on its line: of a time of day, or of a label. */
    private static final int ONLY = 12;

    private static final int ONLY_LABELLED = 24;
    /** Days from one to another, when something takes place; a mark out of ten; a day that heads an entry. */
    private static final Pattern NO_DATE_LINE =
            Pattern.compile("\\p{L}{3,}\\.? \\d{1,2}\\s?[-–—]\\s?\\d{1,2}\\b(?![-.:/\\d])"
                    + "|(?<![-.:/\\d])\\b\\d{1,2}\\.?\\s?[-–—]\\s?\\d{1,2}\\.? \\p{L}{3,}"
                    + "|\\d\\s?/\\s?10$"
                    + "|\\d:$");

    private final DateParser parser = new DateParser();
    private final List<HeadLine> lines;
    private final Places places;
    private final List<List<DateReading>> readings = new ArrayList<>();

    VisibleDates(List<HeadLine> lines, Places places, DateHints hints) {
        this.lines = lines;
        this.places = places;
        int paragraphs = 0;
        for (int i = 0; i < lines.size(); i++) {
            HeadLine line = lines.get(i);
            paragraphs += line.isProse() ? 1 : 0;
            boolean own = line.isProse() && line.role() != Role.FURNITURE && paragraphs > MOST_DATELINES;
            boolean foreign = line.role() == Role.COMMENT;
            readings.add(own || foreign ? List.of() : read(line, hints));
            if (!readings.get(i).isEmpty() && !line.isProse() && !mayStand(i)) {
                readings.set(i, List.of());
            }
        }
    }

    /**
     * Tells whether the date of a short line may be the document's: not where the line is text with a date in it, nor, between
     * paragraphs, where the line says anything else.
     */
    private boolean mayStand(int i) {
        DateReading first = readings.get(i).get(0);
        HeadLine line = lines.get(i);
        if (NO_DATE_LINE.matcher(line.text()).find() || places.isForeign(i)) {
            return false;
        }
        boolean leads =
                beginsWithDate(i) && Character.isLetterOrDigit(line.text().charAt(0));
        if (isOnlyDate(i) && (leads || !places.isItem(i))) {
            return true;
        }
        boolean sentence =
                line.endsSentence() && first.label() == DateLabel.NONE && letters(line.text(), 0, first.start()) > 0;
        boolean labelled = first.label() == DateLabel.PUBLISHED && isDateLine(i);
        return !sentence && (leads || !places.isText(i) && !places.isItem(i)) && (labelled || !places.isWithin(i));
    }

    /** Tells whether a line begins with a date: a number there is that of a day and not of an item. */
    boolean beginsWithDate(int i) {
        return !readings.get(i).isEmpty()
                && lines.get(i)
                        .text()
                        .chars()
                        .limit(readings.get(i).get(0).start())
                        .noneMatch(Character::isLetterOrDigit);
    }

    /** Tells whether a line is a date and a label at most. */
    boolean isOnlyDate(int i) {
        return isDateLine(i) && rest(i) <= (readings.get(i).get(0).label() == DateLabel.NONE ? ONLY : ONLY_LABELLED);
    }

    private List<DateReading> read(HeadLine line, DateHints hints) {
        List<DateReading> found = parser.scan(opening(line), hints);
        return found.isEmpty()
                ? parser.relative(line.text(), hints).map(List::of).orElse(List.of())
                : labelled(found, hints);
    }

    /** A date that begins its line has the label of the line above it, where that is nothing but a label. */
    private List<DateReading> labelled(List<DateReading> found, DateHints hints) {
        int above = readings.size() - 1;
        boolean bare = above >= 0
                && !found.isEmpty()
                && found.get(0).label() == DateLabel.NONE
                && lines.get(above).length() <= LONGEST_LABEL
                && readings.get(above).isEmpty()
                && letters(lines.get(above + 1).text(), 0, found.get(0).start()) == 0;
        DateLabel label = bare ? parser.label(lines.get(above).text(), hints) : DateLabel.NONE;
        if (label == DateLabel.NONE) {
            return found;
        }
        List<DateReading> labelled = new ArrayList<>(found);
        labelled.set(0, found.get(0).with(label));
        return labelled;
    }

    private static String opening(HeadLine line) {
        return line.isProse() && line.length() > DATELINE ? line.text().substring(0, DATELINE) : line.text();
    }

    /** Tells whether a line is a date with little besides. */
    boolean isDateLine(int i) {
        return i >= 0
                && i < lines.size()
                && !readings.get(i).isEmpty()
                && !lines.get(i).isProse()
                && rest(i) <= 40;
    }

    /** Returns how many letters of a line stand outside its dates. */
    int rest(int i) {
        String text = lines.get(i).text();
        int letters = 0;
        int at = 0;
        for (DateReading reading : readings.get(i)) {
            letters += letters(text, at, reading.start());
            at = reading.end();
        }
        return letters + letters(text, at, text.length());
    }

    private static int letters(String text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    /**
     * Returns the candidates, best evidence first where lines are equal.
     *
     * @param title index of the title's line, or −1
     * @param byline index of the byline's line, or −1
     */
    List<DateCandidate> candidates(int title, int byline) {
        List<DateCandidate> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (DateReading reading : readings.get(i)) {
                boolean coarse =
                        reading.date() != null && reading.date().precision().compareTo(Precision.DAY) < 0;
                if (!coarse) {
                    found.add(candidate(i, reading, title, byline));
                }
            }
        }
        return found;
    }

    private DateCandidate candidate(int i, DateReading reading, int title, int byline) {
        String raw = lines.get(i).text().substring(reading.start(), reading.end());
        Field field = reading.label() == DateLabel.MODIFIED ? Field.MODIFIED : Field.PUBLISHED;
        DateCandidate candidate =
                new DateCandidate(field, reading.date(), raw, "visible", confidence(i, reading, title, byline), i);
        return reading.relative() ? candidate.asRelative() : candidate;
    }

    private double confidence(int i, DateReading reading, int title, int byline) {
        HeadLine line = lines.get(i);
        double confidence = line.isProse() ? prose(line.text(), reading) : 0.5 + besides(rest(i));
        confidence += switch (reading.label()) {
            case PUBLISHED -> 0.25;
            case OTHER -> -0.4;
            default -> 0;
        };
        int fromTitle = Math.min(Math.abs(i - Math.max(0, title)), fromBody(i));
        confidence += fromTitle <= 6 ? 0.1 : fromTitle > 14 ? -0.15 : 0;
        confidence += byline >= 0 && Math.abs(i - byline) <= 2 ? 0.1 : 0;
        confidence -= 0.015 * Math.min(fromTitle, 20);
        confidence -= switch (line.role()) {
            case RELATED, CAPTION -> 0.3;
            default -> 0;
        };
        return Math.max(0.01, Math.min(0.97, confidence));
    }

    /** A dateline begins the text or ends in a dash; a date in the midst of a sentence is that of an event. */
    private static double prose(String text, DateReading reading) {
        boolean first = letters(text, 0, reading.start()) == 0;
        int at = reading.end();
        while (at < text.length() && " .\u00a0".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean parted = at < text.length() && "-\u2013\u2014:|)/".indexOf(text.charAt(at)) >= 0;
        return reading.end() <= DATELINE_END && (first || parted) ? 0.35 : -0.15;
    }

    private static double besides(int letters) {
        return letters <= 12 ? 0.25 : letters <= 40 ? 0.15 : letters > 90 ? -0.2 : 0;
    }

    /** Lines between this one and the nearest end of the main text; many where none is marked. */
    private int fromBody(int i) {
        for (int d = 1; d <= 8; d++) {
            if (isBody(i + d) || isBody(i - d)) {
                return d + 3;
            }
        }
        return Integer.MAX_VALUE;
    }

    private boolean isBody(int i) {
        return i >= 0 && i < lines.size() && lines.get(i).role() == Role.BODY;
    }
}
