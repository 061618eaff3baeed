package org.copydesk.rule;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All rules of all packs, ready to match. A line is cut into words once; a phrase is tried only where one of its own
 * words stands, so that the number of phrases hardly matters. Safe for use by many threads.
 */
public final class PackMatcher {
    private final Vocabulary vocabulary = new Vocabulary();
    private final List<Entry> entries = new ArrayList<>();
    private final List<List<Entry>> byFirstWord = new ArrayList<>();
    private final List<List<Entry>> byAnyWord = new ArrayList<>();
    private final List<PatternRule> patterns = new ArrayList<>();
    /** By word: whether a phrase of a rule for sentences needs it. */
    private final boolean[] ofSentenceRule;

    private int maxWords;

    private record Entry(int order, PackRule rule, Phrase phrase) {}

    private record PatternRule(int order, PackRule rule, List<Pattern> patterns, Set<Integer> needs) {}

    /** A rule that takes a line, and the part of it that its phrase's own words match. */
    public record Hit(PackRule rule, int start, int end) {}

    /** @param rules that the reader has found nothing wrong with; of several that match, the first one counts */
    PackMatcher(List<PackRule> rules) {
        for (int order = 0; order < rules.size(); order++) {
            add(order, rules.get(order));
        }
        for (int word = 0; word <= vocabulary.size(); word++) {
            byFirstWord.add(new ArrayList<>());
            byAnyWord.add(new ArrayList<>());
        }
        ofSentenceRule = new boolean[vocabulary.size() + 1];
        for (Entry entry : entries) {
            Phrase.Anchor anchor = entry.phrase().anchor().orElseThrow();
            for (int word : new HashSet<>(anchor.words())) {
                ofSentenceRule[slot(word)] |= entry.rule().action() == PackRule.Action.SENTENCE;
                (anchor.first() ? byFirstWord : byAnyWord).get(slot(word)).add(entry);
            }
        }
    }

    private void add(int order, PackRule rule) {
        maxWords = Math.max(maxWords, rule.maxWords());
        for (PackRule.Text phrase : rule.phrases()) {
            entries.add(new Entry(order, rule, Phrase.parse(phrase.text(), vocabulary)));
        }
        if (!rule.patterns().isEmpty()) {
            List<Pattern> compiled = new ArrayList<>();
            rule.patterns().forEach(pattern -> compiled.add(Pattern.compile(pattern.text(), Pattern.CASE_INSENSITIVE)));
            Set<Integer> needs = new HashSet<>();
            rule.needs().forEach(word -> needs.add(vocabulary.learn(word.text())));
            patterns.add(new PatternRule(order, rule, compiled, needs));
        }
    }

    /** Numbers share the last slot, words have their own, unknown words none. */
    private int slot(int word) {
        return word == Vocabulary.NUMBER ? vocabulary.size() : word;
    }

    /** A line cut into words: made once, asked many things. */
    public final class Reading {
        private final String text;
        private final Vocabulary.Line line;

        private Reading(String text) {
            this.text = text;
            this.line = vocabulary.read(text, 0, text.length());
        }

        /** Returns the number of words. */
        public int words() {
            return line.words(0, line.size());
        }

        /** Returns the rule that takes the whole line. */
        public Optional<Hit> whole(Predicate<PackRule> wanted) {
            return match(this, 0, line.size(), wanted);
        }

        /** Returns the rule that takes the stretch from {@code start} to {@code end} of the line. */
        public Optional<Hit> part(int start, int end, Predicate<PackRule> wanted) {
            int from = 0;
            while (from < line.size() && line.start(from) < start) {
                from++;
            }
            int to = from;
            while (to < line.size() && line.end(to) <= end) {
                to++;
            }
            return match(this, from, to, wanted);
        }

        /** Tells whether a rule for sentences could take a part of the line: cheap, and wrong only in yes. */
        public boolean mayHoldSentence() {
            for (int i = 0; i < line.size(); i++) {
                if (line.isWord(i) && ofSentenceRule[slot(line.id(i))]) {
                    return true;
                }
            }
            return false;
        }
    }

    public Reading read(String text) {
        return new Reading(text);
    }

    private Optional<Hit> match(Reading reading, int from, int to, Predicate<PackRule> wanted) {
        int words = reading.line.words(from, to);
        if (words == 0 || words > maxWords) {
            return Optional.empty();
        }
        Search search = new Search(reading, from, to, words, wanted);
        boolean isFirst = true;
        for (int i = from; i < to; i++) {
            int id = reading.line.id(i);
            if (id < Vocabulary.NUMBER) {
                continue;
            }
            if (id != Vocabulary.UNKNOWN) {
                if (isFirst) {
                    search.over(byFirstWord.get(slot(id)));
                }
                search.over(byAnyWord.get(slot(id)));
            }
            isFirst = false;
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

        void over(List<Entry> candidates) {
            for (Entry entry : candidates) {
                PackRule rule = entry.rule();
                if (entry.order() < bestOrder && words <= rule.maxWords() && wanted.test(rule)) {
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
                if (some.order() < bestOrder && words <= rule.maxWords() && wanted.test(rule) && needed(some)) {
                    int start = reading.line.start(from);
                    boolean wholeText = from == 0 && to == reading.line.size();
                    String text =
                            wholeText ? reading.text.strip() : reading.text.substring(start, reading.line.end(to - 1));
                    if (some.patterns().stream().anyMatch(pattern -> pattern.matches(text))) {
                        bestOrder = some.order();
                        best = new Hit(rule, start, reading.line.end(to - 1));
                    }
                }
            }
        }

        private boolean needed(PatternRule some) {
            if (some.needs().isEmpty()) {
                return true;
            }
            for (int i = from; i < to; i++) {
                if (some.needs().contains(reading.line.id(i))) {
                    return true;
                }
            }
            return false;
        }
    }
}
