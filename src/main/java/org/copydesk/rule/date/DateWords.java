package org.copydesk.rule.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.rule.WordTable;
import org.jspecify.annotations.Nullable;

/** What words mean around dates, from {@code names.tsv} and {@code words.tsv}. Immutable after loading. */
final class DateWords {
    /** What a word can be. */
    enum Kind {
        MONTH,
        WEEKDAY,
        HALF,
        FILLER,
        ORDINAL,
        HOUR,
        MINUTE,
        RANGE,
        ERA,
        AT,
        PUBLISHED,
        MODIFIED,
        OTHER,
        PREFIX
    }

    /** No meaning of that kind. */
    static final int NONE = Integer.MIN_VALUE;

    /** Languages whose short forms count where the language is not known. */
    private static final Set<String> MAJOR = Set.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "no", "pl", "cs", "ru", "uk", "tr", "id");

    private static final int SHORTEST_OF_OTHERS = 4;
    /** Letters that a word has in common with each name that it resembles. */
    private static final int BEGINNING = 3;

    private static final DateWords STANDARD = new DateWords();

    private final WordTable<Entry> entries;
    private final Map<String, Map<Character, List<Name>>> names = new HashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();

    /** By language, a bit for each beginning of a name. */
    private final Map<String, long[]> beginnings = new HashMap<>();

    /** @param major whether the language is one of {@link #MAJOR} */
    private record Sense(String language, Kind kind, int value, boolean major) {}

    private record Name(String form, Kind kind, int value) {}

    /** A word with all that it can mean. */
    static final class Entry {
        private final List<Sense> senses = new ArrayList<>(2);
        private final int length;
        private int kinds;
        private boolean beginning;

        private Entry(String folded) {
            length = folded.length();
        }

        private void add(Sense sense) {
            if (!senses.contains(sense)) {
                senses.add(sense);
                kinds |= 1 << sense.kind.ordinal();
            }
        }

        boolean isEver(Kind kind) {
            return (kinds & 1 << kind.ordinal()) != 0;
        }

        /** Tells whether a name of several words may begin with this one. */
        boolean isBeginning() {
            return beginning;
        }
    }

    private DateWords() {
        Map<String, Entry> read = new HashMap<>(16384);
        read("names.tsv", read);
        read("words.tsv", read);
        entries = new WordTable<>(read);
    }

    static DateWords standard() {
        return STANDARD;
    }

    private void read(String resource, Map<String, Entry> read) {
        for (String line : lines(resource)) {
            String[] cells = line.split("\t", -1);
            Kind kind = Kind.valueOf(cells[1].toUpperCase(java.util.Locale.ROOT));
            for (String form : cells[3].split("\\|")) {
                add(cells[0], kind, Integer.parseInt(cells[2]), form, read);
            }
        }
    }

    private void add(String language, Kind kind, int value, String form, Map<String, Entry> read) {
        String folded = Folding.anew(form);
        if (kind == Kind.PREFIX) {
            prefixes.merge(language, folded, String::concat);
            return;
        }
        read.computeIfAbsent(folded, Entry::new).add(new Sense(language, kind, value, MAJOR.contains(language)));
        if (kind == Kind.MONTH || kind == Kind.WEEKDAY) {
            names.computeIfAbsent(language, none -> new HashMap<>())
                    .computeIfAbsent(folded.charAt(0), none -> new ArrayList<>())
                    .add(new Name(folded, kind, value));
            addBeginning(language, folded);
        }
        DateTokens tokens = new DateTokens(form, 0, form.length());
        if (tokens.size() > 1) {
            read.computeIfAbsent(Folding.anew(tokens.text(0)), Entry::new).beginning = true;
        }
    }

    private void addBeginning(String language, String folded) {
        if (folded.length() >= BEGINNING) {
            int bit = beginning(folded, 0);
            beginnings.computeIfAbsent(language, none -> new long[4])[bit >> 6] |= 1L << bit;
        }
    }

    /** Returns a number of 8 bits that three letters have, in either case. */
    private static int beginning(String text, int at) {
        int letters =
                (text.charAt(at) | 0x20) * 31 * 31 + (text.charAt(at + 1) | 0x20) * 31 + (text.charAt(at + 2) | 0x20);
        return (letters * 0x9E3779B9) >>> 24;
    }

    /**
     * Tells at a glance whether a word of ASCII letters may resemble a month or a weekday, or have a prefix: most words
     * do not begin as any of them.
     */
    boolean mayResemble(String text, int from, int to, @Nullable String language) {
        if (language == null || to - from < BEGINNING) {
            return false;
        }
        long[] known = beginnings.get(language);
        int bit = beginning(text, from);
        return known != null && (known[bit >> 6] & 1L << bit) != 0;
    }

    static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = DateWords.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("date table " + resource, broken);
        }
        return lines;
    }

    @Nullable
    Entry entry(String folded) {
        return entries.get(folded);
    }

    /** Returns what a word means that stands in a text and is of ASCII letters alone. */
    @Nullable
    Entry plainEntry(String text, int from, int to) {
        return entries.get(text, from, to);
    }

    /**
     * Returns the value of a word as one of a kind, or {@link #NONE}. The given language decides; without it, or where
     * that language lacks the word, all languages must agree, and the larger ones go before the smaller.
     */
    static int value(@Nullable Entry entry, Kind kind, @Nullable String language) {
        if (entry == null || !entry.isEver(kind)) {
            return NONE;
        }
        int agreed = NONE;
        int agreedByMajor = NONE;
        boolean quarrel = false;
        boolean majorQuarrel = false;
        for (Sense sense : entry.senses) {
            if (sense.kind != kind) {
                continue;
            }
            if (sense.language.equals(language)) {
                return sense.value;
            }
            quarrel |= agreed != NONE && agreed != sense.value;
            agreed = sense.value;
            if (sense.major) {
                majorQuarrel |= agreedByMajor != NONE && agreedByMajor != sense.value;
                agreedByMajor = sense.value;
            }
        }
        boolean tooShort = entry.length < SHORTEST_OF_OTHERS;
        if (agreedByMajor != NONE) {
            return majorQuarrel || tooShort && kind == Kind.WEEKDAY && language != null ? NONE : agreedByMajor;
        }
        return quarrel || tooShort ? NONE : agreed;
    }

    /** Tells whether a language has a word in any meaning. */
    static boolean has(@Nullable Entry entry, String language) {
        if (entry != null) {
            for (Sense sense : entry.senses) {
                if (sense.language.equals(language)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Returns the value of the one name in a language that begins with the word, or that the word is an inflected form
     * of: it shares all but the last two letters. {@link #NONE} where none or several do.
     */
    int resembling(String folded, Kind kind, @Nullable String language) {
        int value = NONE;
        if (language == null || folded.length() < 3) {
            return NONE;
        }
        for (Name name : names.getOrDefault(language, Map.of()).getOrDefault(folded.charAt(0), List.of())) {
            if (name.kind == kind && name.value != value && resembles(folded, name.form)) {
                if (value != NONE) {
                    return NONE;
                }
                value = name.value;
            }
        }
        return value;
    }

    private static boolean resembles(String word, String name) {
        int shared = 0;
        int most = Math.min(word.length(), name.length());
        while (shared < most && word.charAt(shared) == name.charAt(shared)) {
            shared++;
        }
        return shared == word.length()
                || shared >= SHORTEST_OF_OTHERS && shared >= name.length() - 2 && word.length() - shared <= 3;
    }

    /** Returns the word without a letter that the language writes onto it, or null where there is none. */
    @Nullable
    String withoutPrefix(String folded, @Nullable String language) {
        String letters = language == null ? null : prefixes.get(language);
        boolean prefixed = letters != null && folded.length() > 3 && letters.indexOf(folded.charAt(0)) >= 0;
        return prefixed ? folded.substring(1) : null;
    }
}
