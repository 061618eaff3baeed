package org.copydesk.rule.head;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.copydesk.document.Document;
import org.copydesk.document.Field;
import org.copydesk.document.Role;
import org.copydesk.document.Signal;
import org.copydesk.rule.byline.BylineParser;
import org.copydesk.rule.date.DateHints;
import org.copydesk.rule.date.DateParser;
import org.copydesk.rule.date.DateReading;
import org.jspecify.annotations.Nullable;

/**
 * The title and the line that shows it.
 *
 * @param line index of the head line, or −1
 * @param last index of the last line above the text that it takes: it may be of two lines, or stand again below what a page
 *     shows around it; else {@code line}
 * @param masthead how many lines above name the paper and its issue, or whom to ask
 */
record TitleChoice(@Nullable String text, int line, int last, int masthead) {
    private static final TitleChoice NONE = new TitleChoice(null, -1, -1, 0);
    private static final List<String> SEPARATORS = List.of(" | ", " – ", " — ", " - ", " :: ", " » ");
    /** A headline of fewer letters, said again, may be any word. */
    private static final int SHORTEST_REPEATED = 12;
    /** Words of letters so few, at the end of a line, belong to the next: {@code in}, {@code of}, {@code und}. */
    private static final int LONGEST_OPEN_WORD = 3;

    /** Shorter lines below a masthead or a date may be a section's name. */
    private static final int SHORTEST_HEADLINE = 3;

    private static final int LONGEST_MASTHEAD = 3;

    private static final int LONGEST = 220;
    private static final int MOST_WORDS = 32;
    private static final int MOST_WORDS_OF_SENTENCE = 14;
    private static final double ALIKE = 0.5;
    /** Text is set no narrower than this, in characters; a headline may be. */
    private static final int NARROWEST = 40;
    /** Lines of a paragraph differ in width by less than this share, but for the last. */
    private static final double RAGGED = 0.25;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Beginnings of origins, the most trusted first; the heading that a page shows comes before them if it is alike. */
    private static final List<String> ORIGINS = List.of(
            "front-matter:",
            "record:",
            "mail:",
            "json-ld:headline",
            "itemprop:headline",
            "meta:og:title",
            "meta:",
            "title:h1",
            "docx:",
            "odt:",
            "epub:",
            "pdf:",
            "title:html");

    private static final Set<String> MARKUP =
            Set.of("json-ld:headline", "itemprop:headline", "meta:og:title", "meta:", "title:h1", "title:html");
    /** Labels below a country's, under which hosts are registered. */
    private static final Set<String> SECOND_LEVEL =
            Set.of("co", "com", "net", "org", "gov", "gob", "gouv", "ac", "edu");
    /** Shorter labels of hosts are words that stand in many names. */
    private static final int SHORTEST_LABEL = 5;

    private static final Pattern FOLDED = Pattern.compile("[^\\p{L}\\p{N}]|\\p{M}");

    static TitleChoice of(Document document, List<HeadLine> lines, Predicate<String> isByline) {
        String given = given(document);
        if (given != null) {
            String shown = shown(document, given);
            String title = shown == null ? given : shown;
            int last = restated(title, lines, 0);
            String said =
                    last < 0 ? title : withoutSuffix(title, lines.get(last).text());
            int line = lineOf(said, lines);
            return new TitleChoice(said, line, Math.max(line, 0), 0);
        }
        int masthead = Math.max(issue(lines), contacts(lines));
        int first = isSectionLabel(lines) || isDateAbove(lines) ? 1 : masthead;
        List<HeadLine> below = lines.subList(first, lines.size());
        boolean headline = below.size() > 1
                && isHeadline(below.get(0))
                && !isWrapped(below)
                && !isByline.test(below.get(0).text())
                && !isDate(below.get(0).text());
        return headline ? seen(lines, first, masthead) : NONE;
    }

    /** Returns the title that stands on a line, whole: on two lines, or once more below what surrounds it. */
    private static TitleChoice seen(List<HeadLine> lines, int first, int masthead) {
        String text = lines.get(first).text();
        int last = restated(text, lines, first + 1);
        if (last > first) {
            return new TitleChoice(withoutSuffix(text, lines.get(last).text()), first, last, masthead);
        }
        String words = text.substring(BylineParser.afterReleaseLabel(text));
        return goesOn(lines, first)
                ? new TitleChoice(words + ' ' + lines.get(first + 1).text(), first, first + 1, masthead)
                : new TitleChoice(words, first, first, masthead);
    }

    /** Returns the last line above any paragraph that is a title once more, the name of a site behind it aside; −1 for none. */
    private static int restated(String title, List<HeadLine> lines, int from) {
        int last = -1;
        for (int i = from; i < lines.size() && !lines.get(i).isProse(); i++) {
            String line = lines.get(i).text();
            boolean same = line.equalsIgnoreCase(title) || isSuffixed(title, line);
            last = same && line.length() >= SHORTEST_REPEATED ? i : last;
        }
        return last;
    }

    /** Tells whether a title is a line with a separator and a name behind it. */
    private static boolean isSuffixed(String title, String line) {
        return title.length() > line.length()
                && title.regionMatches(true, 0, line, 0, line.length())
                && SEPARATORS.stream().anyMatch(mark -> title.startsWith(mark, line.length()));
    }

    private static String withoutSuffix(String title, String line) {
        return isSuffixed(title, line) ? title.substring(0, line.length()) : title;
    }

    /** Tells whether a headline ends in a word that needs another, and one of its length stands right below. */
    private static boolean goesOn(List<HeadLine> lines, int first) {
        String text = lines.get(first).text();
        String end = text.substring(text.lastIndexOf(' ') + 1);
        boolean open = end.length() <= LONGEST_OPEN_WORD
                && end.length() < text.length()
                && end.chars().allMatch(Character::isLowerCase);
        if (!open || first + 2 >= lines.size()) {
            return false;
        }
        HeadLine next = lines.get(first + 1);
        return !next.gapBefore()
                && isHeadline(next)
                && (lines.get(first + 2).gapBefore() || lines.get(first + 2).isProse());
    }

    /** Returns how many lines stand above an empty one, where the first is the day and whom to ask: a release's head. */
    private static int contacts(List<HeadLine> lines) {
        List<DateReading> dates =
                lines.isEmpty() ? List.of() : new DateParser().scan(lines.get(0).text(), DateHints.NONE);
        if (dates.isEmpty()
                || !lines.get(0).text().substring(0, dates.get(0).start()).isBlank()) {
            return 0;
        }
        int next = 1;
        while (next < lines.size() && !lines.get(next).gapBefore()) {
            next++;
        }
        return next < lines.size() && isHeadlineApart(lines.get(next)) ? next : 0;
    }

    /** Returns how many lines name a paper, what it says of itself, and the issue with its date. */
    private static int issue(List<HeadLine> lines) {
        if (lines.isEmpty() || !isHeadline(lines.get(0))) {
            return 0;
        }
        for (int i = 1;
                i < LONGEST_MASTHEAD && i + 2 < lines.size() && !lines.get(i).gapBefore();
                i++) {
            String line = lines.get(i).text();
            if (BylineParser.namesIssue(line)
                    && !new DateParser().scan(line, DateHints.NONE).isEmpty()) {
                return isHeadlineApart(lines.get(i + 1)) ? i + 1 : 0;
            }
        }
        return 0;
    }

    /** Tells whether the first line is a date, and the headline stands below an empty line. */
    private static boolean isDateAbove(List<HeadLine> lines) {
        return lines.size() > 2
                && isHeadlineApart(lines.get(1))
                && lines.get(2).gapBefore()
                && isDate(lines.get(0).text());
    }

    private static boolean isHeadlineApart(HeadLine line) {
        return line.gapBefore() && isHeadline(line) && !line.endsSentence() && line.words() >= SHORTEST_HEADLINE;
    }

    /** Tells whether a line is a date and no word besides. */
    private static boolean isDate(String line) {
        List<DateReading> dates = new DateParser().scan(line, DateHints.NONE);
        return !dates.isEmpty()
                && line.chars().limit(dates.get(0).start()).noneMatch(Character::isLetter)
                && line.chars().skip(dates.get(0).end()).noneMatch(Character::isLetter);
    }

    /** Tells whether the first line says what the piece below is and no more, as {@code OPINION} above a headline does. */
    private static boolean isSectionLabel(List<HeadLine> lines) {
        return lines.size() > 2
                && BylineParser.isGenre(lines.get(0).text())
                && isHeadline(lines.get(1))
                && lines.get(1).words() > lines.get(0).words();
    }

    private static @Nullable String given(Document document) {
        for (String origin : ORIGINS) {
            for (Signal signal : document.signals()) {
                boolean own =
                        signal.origin().startsWith(origin) && signal.origin().indexOf('@') < 0;
                if (signal.field() == Field.TITLE && own && !signal.value().isBlank()) {
                    String title = signal.value().strip();
                    return MARKUP.contains(origin)
                            ? withoutSite(title, document.source(), origin.equals("title:html"))
                            : title;
                }
            }
        }
        return null;
    }

    /** Returns the heading on the page that says the same as the given title, or null. */
    private static @Nullable String shown(Document document, String given) {
        for (Signal signal : document.signals()) {
            if (signal.field() == Field.TITLE && signal.origin().equals("title:h1")) {
                boolean title = signal.block() >= 0
                        && document.blocks().get(signal.block()).role() == Role.TITLE;
                if (title || likeness(signal.value(), given) >= ALIKE) {
                    return signal.value().strip();
                }
            }
        }
        return null;
    }

    private static double likeness(String a, String b) {
        Set<String> some = words(a);
        Set<String> shared = words(b);
        int all = Math.max(some.size(), shared.size());
        shared.retainAll(some);
        return all == 0 ? 0 : (double) shared.size() / all;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))));
    }

    /**
     * Cuts off the name of the site, which stands after a stroke or a dash.
     *
     * @param always also what the host does not tell to be the site, where it is the shorter part
     */
    private static String withoutSite(String title, String source, boolean always) {
        for (String mark : SEPARATORS) {
            int at = title.lastIndexOf(mark);
            if (at > 0 && (always && at > title.length() / 2 || isSite(title.substring(at + mark.length()), source))) {
                return title.substring(0, at).strip();
            }
        }
        return title;
    }

    /** Tells whether a name is that of a host: {@code The Millvale Echo} of {@code www.millvaleecho.example}. */
    private static boolean isSite(String name, String host) {
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
        int at = labels.length - 2;
        if (at > 0 && SECOND_LEVEL.contains(labels[at])) {
            at--;
        }
        String folded = FOLDED.matcher(
                        Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT))
                .replaceAll("");
        String label = at < 0 ? "" : FOLDED.matcher(labels[at]).replaceAll("");
        return !label.isEmpty() && (folded.equals(label) || label.length() >= SHORTEST_LABEL && folded.contains(label));
    }

    private static int lineOf(String title, List<HeadLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().equalsIgnoreCase(title)) {
                return i;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).role() == Role.TITLE) {
                return i;
            }
        }
        return -1;
    }

    /** Tells whether the first line is but the first of a paragraph that was wrapped. */
    private static boolean isWrapped(List<HeadLine> lines) {
        String text = lines.get(0).text();
        if (lines.get(1).gapBefore()) {
            return false;
        }
        boolean open = ",-\u2010\u00ad".indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean goesOn = Character.isLowerCase(lines.get(1).text().codePointAt(0)) && isAsWide(lines, 1);
        return open || goesOn || isAsWide(lines, 1) && isAsWide(lines, 2) && isAsWide(lines, 3);
    }

    /** Tells whether a line is filled as the first is, and not the first once more. */
    private static boolean isAsWide(List<HeadLine> lines, int line) {
        int width = lines.get(0).text().length();
        if (line >= lines.size() || width < NARROWEST) {
            return false;
        }
        HeadLine other = lines.get(line);
        return !other.gapBefore()
                && other.length() >= width * (1 - RAGGED)
                && other.length() <= width * (1 + RAGGED)
                && !other.text().equalsIgnoreCase(lines.get(0).text());
    }

    private static boolean isHeadline(HeadLine line) {
        int words = line.words();
        return line.length() <= LONGEST
                && words <= MOST_WORDS
                && (!line.endsSentence() || words <= MOST_WORDS_OF_SENTENCE)
                && line.text().codePoints().anyMatch(Character::isLetter)
                && line.text().indexOf("://") < 0;
    }
}
