package org.copydesk.rule.byline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.copydesk.rule.WordTable;

/** What words and phrases mean in a byline, from {@code words.tsv}. Immutable after loading. */
final class BylineWords {
    /** What a phrase can be. */
    enum Kind {
        LEAD,
        PARTICLE_LEAD,
        SKIP,
        GENRE,
        ROLE,
        MODIFIER,
        AGENCY,
        STAFF,
        ORG,
        OUTLET,
        PLACE,
        STOP,
        AND,
        OTHERS,
        READING,
        BESIDE,
        SPECIAL,
        PARTICLE,
        TITLE,
        SUFFIX,
        MAC,
        NOTE,
        ISSUE,
        PICTURES,
        PAPER,
        ABOUT,
        RELEASE,
        NO_NAME
    }

    private static final BylineWords STANDARD = new BylineWords();

    private final WordTable<Meaning> meanings;

    /**
     * What a word or phrase is.
     *
     * @param kinds as a set of bits
     * @param longest number of words of the longest phrase that begins with it, 0 where none does
     */
    record Meaning(int kinds, int longest) {
        static final Meaning NONE = new Meaning(0, 0);

        boolean is(Kind kind) {
            return has(kinds, kind);
        }

        private Meaning and(Meaning other) {
            return new Meaning(kinds | other.kinds, Math.max(longest, other.longest));
        }
    }

    private BylineWords() {
        Map<String, Meaning> read = new HashMap<>(4096);
        try (InputStream in = BylineWords.class.getResourceAsStream("words.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    add(line.split("\t", -1), read);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("byline words", broken);
        }
        meanings = new WordTable<>(read);
    }

    private static void add(String[] cells, Map<String, Meaning> read) {
        Kind kind = Kind.valueOf(cells[1].toUpperCase(Locale.ROOT).replace('-', '_'));
        for (String form : cells[2].split("\\|")) {
            String[] words = form.split(" ");
            for (int i = 0; i < words.length; i++) {
                words[i] = key(words[i]);
            }
            read.merge(String.join(" ", words), new Meaning(1 << kind.ordinal(), 0), Meaning::and);
            read.merge(words[0], new Meaning(0, words.length), Meaning::and);
        }
    }

    static BylineWords standard() {
        return STANDARD;
    }

    /** Returns the form in which words are compared: lower case, without points, hyphens at the ends, or typographic quotes. */
    static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        lower = lower.indexOf('\u2019') < 0 ? lower : lower.replace('\u2019', '\'');
        return lower.length() > 1 && lower.indexOf('.') >= 0 && !isDomain(lower) ? lower.replace(".", "") : lower;
    }

    static boolean isDomain(String word) {
        int point = word.lastIndexOf('.');
        int tail = word.length() - point - 1;
        if (point < 2 || tail < 2 || tail > 4 && !word.startsWith("www.")) {
            return false;
        }
        return word.indexOf(' ') < 0 && Character.isLowerCase(word.charAt(word.length() - 1))
                || word.startsWith("www.");
    }

    /** Returns the kinds of a phrase as a set of bits, 0 where it is not known. */
    int kinds(String phrase) {
        return meaning(phrase).kinds;
    }

    /** Returns what a word is, by its key. */
    Meaning meaning(String key) {
        Meaning found = meanings.get(key);
        return found == null ? Meaning.NONE : found;
    }

    /** Returns what a word is that stands in a text and is its own key but for the case of ASCII letters. */
    Meaning meaning(String text, int from, int to) {
        Meaning found = meanings.get(text, from, to);
        return found == null ? Meaning.NONE : found;
    }

    static boolean has(int kinds, Kind kind) {
        return (kinds & 1 << kind.ordinal()) != 0;
    }
}
