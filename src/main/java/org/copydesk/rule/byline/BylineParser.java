package org.copydesk.rule.byline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.copydesk.document.Byline;
import org.copydesk.document.Person;
import org.copydesk.rule.byline.BylineTokens.Shape;
import org.copydesk.rule.byline.BylineTokens.Token;
import org.copydesk.rule.byline.BylineWords.Kind;
import org.copydesk.rule.date.DateHints;
import org.copydesk.rule.date.DateParser;
import org.copydesk.rule.date.DateReading;
import org.jspecify.annotations.Nullable;

/**
 * Reads a byline as printed: people in order with role and organization, credit apart. Translators and photographers
 * are not authors; an agency alone is the credit and signs as an organization.
 */
public final class BylineParser {
    private static final int LONGEST = 400;
    private static final int[] NO_BREAKS = {};

    private final DateParser dates = new DateParser();
    /** What was read before, where a parser keeps it. */
    private final @Nullable Map<String, BylineSighting> known;

    public BylineParser() {
        this(null);
    }

    private BylineParser(@Nullable Map<String, BylineSighting> known) {
        this.known = known;
    }

    /**
     * Returns a parser for one document and thread, which reads each string once: markup and text mostly give the same
     * names in several places.
     */
    public static BylineParser forOneDocument() {
        return new BylineParser(new HashMap<>());
    }

    /** Returns what the string says; {@link Byline#raw} is the string; no authors where it names none. */
    public Byline parse(String raw) {
        return sight(raw).byline();
    }

    /** Tells at a glance whether a line may name who wrote it: running text does not. */
    public boolean mayName(String line) {
        return !RunningText.is(line);
    }

    /** Tells at a glance whether a line may say "by" or the like: it has a word for that, or its script parts no words. */
    public boolean mayAnnounce(String line) {
        return RunningText.mayHaveLead(line);
    }

    /** Tells at a glance whether a line may be the role of people named above it: it has a word for one. */
    public boolean mayBeRole(String line) {
        Phrases phrases = new Phrases(BylineTokens.of(line, NO_BREAKS));
        return phrases.any(Kind.ROLE);
    }

    /** Tells whether a line has a word for the issue of a paper: {@code Issue 212}, {@code Nr. 7}. */
    public static boolean namesIssue(String line) {
        return new Phrases(BylineTokens.of(line, NO_BREAKS)).any(Kind.ISSUE);
    }

    /** Tells whether a line is a word for what a piece is, such as {@code Opinion}, and nothing else. */
    public static boolean isGenre(String line) {
        return BylineWords.has(Agencies.kinds(Agencies.bare(line)), Kind.GENRE);
    }

    /**
     * Returns where the headline begins behind what a release calls itself, {@code For Immediate Release: Mill reopens}; 0 where
     * the line does not begin so, or says nothing else.
     */
    public static int afterReleaseLabel(String line) {
        List<Token> tokens = BylineTokens.of(line, NO_BREAKS);
        int label = new Phrases(tokens).length(0, Kind.RELEASE);
        boolean parted =
                label > 0 && label + 1 < tokens.size() && tokens.get(label).shape() == Shape.COLON;
        return parted ? tokens.get(label + 1).start() : 0;
    }

    /** Tells whether a paragraph begins with a name and goes on as a note on an author does: {@code is}, {@code covers}. */
    public static boolean isNote(String paragraph, String name) {
        if (name.indexOf(' ') < 0 || !paragraph.startsWith(name + ' ')) {
            return false;
        }
        int from = name.length() + 1;
        int end = from;
        while (end < paragraph.length() && Character.isLetter(paragraph.charAt(end))) {
            end++;
        }
        String word = paragraph.substring(from, end);
        return BylineWords.has(BylineWords.standard().kinds(word), Kind.NOTE);
    }

    /** Returns what a line says, and what speaks for its being a byline at all. */
    public BylineSighting sight(String raw) {
        return known == null ? read(raw) : known.computeIfAbsent(raw, this::read);
    }

    private BylineSighting read(String raw) {
        String text = NameRepair.repair(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw);
        List<Token> tokens = BylineTokens.of(text, breaks(text));
        List<Person> inverted = inverted(tokens);
        if (!inverted.isEmpty()) {
            return new BylineSighting(new Byline(inverted, raw, null, null), false, 0, false, false);
        }
        BylineReader reader = new BylineReader(text, tokens);
        Masthead masthead = reader.read();
        Byline byline = new Byline(masthead.authors(), raw, masthead.credit(), null);
        return new BylineSighting(
                byline, reader.isAnnounced(), reader.passed(), reader.isMidPhrase(), reader.isOnlyLead());
    }

    private int[] breaks(String text) {
        List<DateReading> found = dates.scan(text, DateHints.NONE);
        int[] breaks = new int[found.size() * 2];
        for (int i = 0; i < found.size(); i++) {
            breaks[i * 2] = found.get(i).start();
            breaks[i * 2 + 1] = found.get(i).end();
        }
        return breaks;
    }

    /** Reads {@code Surname, First}, where that is all there is. */
    private static List<Person> inverted(List<Token> tokens) {
        boolean shaped = (tokens.size() == 3 || tokens.size() == 4)
                && tokens.get(1).shape() == Shape.COMMA
                && tokens.get(0).shape() == Shape.WORD;
        if (!shaped) {
            return List.of();
        }
        List<String> name = new ArrayList<>();
        for (int i = 2; i < tokens.size(); i++) {
            name.add(tokens.get(i).text());
        }
        name.add(tokens.get(0).text());
        for (Token token : tokens) {
            boolean known = token.shape() == Shape.WORD
                    && (token.meaning().kinds() != 0
                            || !token.isUpper()
                            || token.text().length() < 2
                            || token.text().indexOf('.', 2) > 0);
            if (known || token.shape() != Shape.WORD && token.shape() != Shape.COMMA) {
                return List.of();
            }
        }
        return List.of(new Person(NameCase.mend(name), null, null));
    }

    /** Brings names to NFC and undoes what broke them on their way. */
    private static final class NameRepair {
        /** The number of a footnote, written onto a name: it stood above the line. */
        private static final Pattern NOTE =
                Pattern.compile("(?<![@\\p{L}\\p{N}_.])(\\p{Lu}[\\p{Ll}'’-]{2,})\\d{1,2}(?![\\p{L}\\p{N}@.])");

        static String repair(String raw) {
            if (isPlain(raw)) {
                return raw;
            }
            String text = Normalizer.isNormalized(raw, Normalizer.Form.NFC)
                    ? raw
                    : Normalizer.normalize(raw, Normalizer.Form.NFC);
            text = mayHoldNote(text) ? NOTE.matcher(text).replaceAll("$1") : text;
            text = text.indexOf('&') < 0
                    ? text
                    : text.replace("&amp;", "&").replace("&nbsp;", " ").replace("&#039;", "'");
            return Mojibake.mend(text.replace('\u00a0', ' ').replace("\u200b", ""));
        }

        /** Tells whether a number is written onto a word. */
        private static boolean mayHoldNote(String text) {
            for (int i = 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= '0' && c <= '9' && !Character.isWhitespace(text.charAt(i - 1))) {
                    return true;
                }
            }
            return false;
        }

        /** Tells whether there is nothing to repair: ASCII alone, no entity, and no number written onto a word. */
        private static boolean isPlain(String raw) {
            char before = 0;
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c >= 0x80 || c == '&' || c >= '0' && c <= '9' && before >= 'a' && before <= 'z') {
                    return false;
                }
                before = c;
            }
            return true;
        }
    }
}
