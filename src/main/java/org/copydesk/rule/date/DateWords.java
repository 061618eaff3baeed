package org.copydesk.rule.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        AGO,
        SINCE,
        UNIT,
        PAST,
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

    private static final DateWords STANDARD = new DateWords();

    private final Map<String, List<Sense>> senses = new HashMap<>(16384);
    private final Set<String> beginnings = new HashSet<>();
    private final Map<String, List<Prefixed>> monthsByLanguage = new HashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();

    private record Sense(String language, Kind kind, int value) {}

    private record Prefixed(String form, int month) {}

    private DateWords() {
        read("names.tsv");
        read("words.tsv");
    }

    static DateWords standard() {
        return STANDARD;
    }

    private void read(String resource) {
        for (String line : lines(resource)) {
            String[] cells = line.split("\t", -1);
            Kind kind = Kind.valueOf(cells[1].toUpperCase(java.util.Locale.ROOT));
            for (String form : cells[3].split("\\|")) {
                add(cells[0], kind, Integer.parseInt(cells[2]), form);
            }
        }
    }

    private void add(String language, Kind kind, int value, String form) {
        String folded = Folding.of(form);
        if (kind == Kind.PREFIX) {
            prefixes.merge(language, folded, String::concat);
            return;
        }
        List<Sense> known = senses.computeIfAbsent(folded, none -> new ArrayList<>(2));
        Sense sense = new Sense(language, kind, value);
        if (!known.contains(sense)) {
            known.add(sense);
        }
        if (kind == Kind.MONTH) {
            monthsByLanguage
                    .computeIfAbsent(language, none -> new ArrayList<>())
                    .add(new Prefixed(folded, value));
        }
        DateTokens tokens = new DateTokens(form, 0, form.length());
        if (tokens.size() > 1) {
            beginnings.add(Folding.of(tokens.text(0)));
        }
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

    /** Tells whether a name of several words may begin with this one. */
    boolean begins(String folded) {
        return beginnings.contains(folded);
    }

    boolean knows(String folded) {
        return senses.containsKey(folded);
    }

    /**
     * Returns the value of a word as one of a kind, or {@link #NONE}. The given language decides; without it, or where
     * that language lacks the word, all languages must agree, and the larger ones go before the smaller.
     */
    int value(String folded, Kind kind, @Nullable String language) {
        List<Sense> known = senses.get(folded);
        if (known == null) {
            return NONE;
        }
        int agreed = NONE;
        int agreedByMajor = NONE;
        boolean quarrel = false;
        boolean majorQuarrel = false;
        for (Sense sense : known) {
            if (sense.kind != kind) {
                continue;
            }
            if (sense.language.equals(language)) {
                return sense.value;
            }
            quarrel |= agreed != NONE && agreed != sense.value;
            agreed = sense.value;
            if (MAJOR.contains(sense.language)) {
                majorQuarrel |= agreedByMajor != NONE && agreedByMajor != sense.value;
                agreedByMajor = sense.value;
            }
        }
        if (agreedByMajor != NONE) {
            return majorQuarrel ? NONE : agreedByMajor;
        }
        return quarrel || folded.length() < SHORTEST_OF_OTHERS ? NONE : agreed;
    }

    /** Returns the month whose name in that language begins so, or {@link #NONE} where none or several do. */
    int monthByPrefix(String folded, @Nullable String language) {
        int month = NONE;
        if (language == null || folded.length() < 3) {
            return NONE;
        }
        for (Prefixed name : monthsByLanguage.getOrDefault(language, List.of())) {
            if (name.form.startsWith(folded) && name.month != month) {
                if (month != NONE) {
                    return NONE;
                }
                month = name.month;
            }
        }
        return month;
    }

    /** Returns the word without a letter that the language writes onto it, or null where there is none. */
    @Nullable
    String withoutPrefix(String folded, @Nullable String language) {
        String letters = language == null ? null : prefixes.get(language);
        boolean prefixed = letters != null && folded.length() > 3 && letters.indexOf(folded.charAt(0)) >= 0;
        return prefixed ? folded.substring(1) : null;
    }
}
