package org.copydesk.rule;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All rules of all packs, ready to match. A line is cut into words once; a phrase is tried only where one of its own
 * words stands, so that the number of phrases hardly matters. Safe for use by many threads.
 */
public final class PackMatcher {
    private static final Set<PackRule.Action> OF_SENTENCES =
            EnumSet.of(PackRule.Action.SENTENCE, PackRule.Action.CREDIT);

    /** A phrase of a rule for sentences is found by this word. */
    private static final int OF_SENTENCE = 1;
    /** A phrase is found by this word, or a pattern needs it. */
    private static final int OF_LINE = 2;
    /** A phrase begins with this word. */
    private static final int BEGINS = 4;

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<Entry> entries = new ArrayList<>();
    private final Entry[][] byFirstWord;
    private final Entry[][] byAnyWord;
    private final List<PatternRule> patterns = new ArrayList<>();
    /** By word: what it may be a sign of, as bits. */
    private final byte[] signs;
    /** Whether a pattern is tried on any line. */
    private boolean triesAnyLine;

    private int maxWords;

    private record Entry(int order, PackRule rule, Phrase phrase) {}

    /** @param pattern all of the rule's in one: a line is taken to the engine once */
    private record PatternRule(int order, PackRule rule, Pattern pattern, int[] needs) {
        boolean isMet(Vocabulary.Line line) {
            return needs.length == 0 || line.hasAny(needs);
        }
    }

    /** A rule that takes a line, and the part of it that its phrase's own words match. */
    public record Hit(PackRule rule, int start, int end) {}

    /** @param rules that the reader has found nothing wrong with; of several phrases that match, the first one counts */
    PackMatcher(List<PackRule> rules) {
        rules.forEach(this::add);
        int slots = slot(vocabulary.size());
        List<List<Entry>> first = lists(slots);
        List<List<Entry>> any = lists(slots);
        signs = new byte[slots];
        for (Entry entry : entries) {
            Phrase.Need anchor = anchor(entry.phrase());
            boolean ofSentence = OF_SENTENCES.contains(entry.rule().action());
            for (int word : words(anchor)) {
                signs[slot(word)] |= (anchor.first() ? BEGINS : OF_LINE) | (ofSentence ? OF_SENTENCE : 0);
                (anchor.first() ? first : any).get(slot(word)).add(entry);
            }
        }
        byFirstWord = arrays(first);
        byAnyWord = arrays(any);
        for (PatternRule some : patterns) {
            triesAnyLine |= some.needs().length == 0;
            for (int word : some.needs()) {
                signs[slot(word)] |= OF_LINE;
            }
        }
    }

    private static List<List<Entry>> lists(int slots) {
        return Stream.<List<Entry>>generate(ArrayList::new).limit(slots).toList();
    }

    private static Entry[][] arrays(List<List<Entry>> lists) {
        return lists.stream().map(list -> list.toArray(Entry[]::new)).toArray(Entry[][]::new);
    }

    /** Returns what to find a phrase by: its beginning, or what is rarest. */
    private Phrase.Need anchor(Phrase phrase) {
        Phrase.Need begins = phrase.needs().get(0);
        return begins.first()
                ? begins
                : Collections.max(
                        phrase.needs(),
                        Comparator.comparingInt(need -> words(need).stream()
                                .mapToInt(vocabulary::rarity)
                                .min()
                                .orElseThrow()));
    }

    /** Returns one word of each choice: the first where the line begins with it, else the rarest. */
    private Set<Integer> words(Phrase.Need need) {
        Set<Integer> words = new TreeSet<>();
        for (int[] choice : need.choices()) {
            words.add(
                    need.first()
                            ? choice[0]
                            : Arrays.stream(choice)
                                    .boxed()
                                    .max(Comparator.comparingInt(vocabulary::rarity))
                                    .orElseThrow());
        }
        return words;
    }

    private void add(PackRule rule) {
        maxWords = Math.max(maxWords, rule.maxWords());
        for (PackRule.Text phrase : rule.phrases()) {
            entries.add(new Entry(entries.size(), rule, Phrase.parse(phrase.text(), vocabulary)));
        }
        if (!rule.patterns().isEmpty()) {
            String any =
                    rule.patterns().stream().map(PackRule.Text::text).collect(Collectors.joining(")|(?:", "(?:", ")"));
            Pattern pattern = Pattern.compile(any, Pattern.CASE_INSENSITIVE);
            int[] needs = rule.needs().stream()
                    .mapToInt(word -> vocabulary.learn(word.text()))
                    .toArray();
            patterns.add(new PatternRule(entries.size(), rule, pattern, needs));
        }
    }

    private static int slot(int word) {
        return word - Vocabulary.LEAST;
    }

    /** A line cut into words: made once, asked many things. */
    public final class Reading {
        private final String text;
        private final Vocabulary.Line line;

        private Reading(String text) {
            this.text = text;
            Vocabulary.Line read = vocabulary.read(text, 0, text.length());
            this.line = triesAnyLine || text.indexOf('\n') >= 0 || mayMatch(read) ? read : Vocabulary.Line.EMPTY;
        }

        /** Returns the rule that takes the whole line. */
        public Optional<Hit> whole(Predicate<PackRule> wanted) {
            return match(this, 0, line.size(), wanted);
        }

        /** Returns the rule that takes the stretch from {@code start} to {@code end} of the line. */
        public Optional<Hit> part(int start, int end, Predicate<PackRule> wanted) {
            return match(this, line.firstFrom(start), line.firstEndingAfter(end), wanted);
        }

        /** Tells whether a rule for sentences could take a part of the line: cheap, and wrong only in yes. */
        public boolean mayHoldSentence() {
            for (int i = 0; i < line.size(); i++) {
                if ((signs[slot(line.id(i))] & OF_SENTENCE) != 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Tells whether a phrase could match a line or a part of it: prose mostly holds no word to find one by. */
    private boolean mayMatch(Vocabulary.Line line) {
        int found = 0;
        int words = 0;
        for (int i = 0; i < line.size(); i++) {
            int sign = signs[slot(line.id(i))];
            found |= words == 0 ? sign : sign & ~BEGINS;
            words += line.isWord(i) ? 1 : 0;
        }
        return (found & OF_SENTENCE) != 0 || found != 0 && words <= maxWords;
    }

    public Reading read(String text) {
        return new Reading(text);
    }

    private Optional<Hit> match(Reading reading, int from, int to, Predicate<PackRule> wanted) {
        int words = reading.line.words(from, to, maxWords + 1);
        if (words == 0 || words > maxWords) {
            return Optional.empty();
        }
        Search search = new Search(reading, from, to, words, wanted);
        boolean isFirst = true;
        for (int i = from; i < to; i++) {
            int id = reading.line.id(i);
            if (isFirst) {
                search.over(byFirstWord[slot(id)]);
            }
            search.over(byAnyWord[slot(id)]);
            isFirst &= id < Vocabulary.NUMBER;
        }
        search.overPatterns();
        return Optional.ofNullable(search.best);
    }

    private final class Search {
        private final Reading reading;
        private final int from;
        private final int to;
        private final int words;
        private final Predicate<PackRule> wanted;
        private int bestOrder = Integer.MAX_VALUE;
        private @org.jspecify.annotations.Nullable Hit best;

        Search(Reading reading, int from, int to, int words, Predicate<PackRule> wanted) {
            this.reading = reading;
            this.from = from;
            this.to = to;
            this.words = words;
            this.wanted = wanted;
        }

        void over(Entry[] candidates) {
            for (Entry entry : candidates) {
                PackRule rule = entry.rule();
                if (entry.order() < bestOrder
                        && words <= rule.maxWords()
                        && wanted.test(rule)
                        && entry.phrase().mayMatch(reading.line)) {
                    int[] span = entry.phrase().match(reading.line, from, to);
                    if (span != null) {
                        bestOrder = entry.order();
                        best = new Hit(rule, reading.line.start(span[0]), reading.line.end(span[1] - 1));
                    }
                }
            }
        }

        void overPatterns() {
            for (PatternRule some : patterns) {
                PackRule rule = some.rule();
                if (some.order() < bestOrder
                        && words <= rule.maxWords()
                        && some.isMet(reading.line)
                        && wanted.test(rule)
                        && some.pattern().matches(text())) {
                    bestOrder = some.order();
                    best = new Hit(rule, reading.line.start(from), reading.line.end(to - 1));
                }
            }
        }

        private String text() {
            boolean wholeText = from == 0 && to == reading.line.size();
            return wholeText
                    ? reading.text.strip()
                    : reading.text.substring(reading.line.start(from), reading.line.end(to - 1));
        }
    }
}
