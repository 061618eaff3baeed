package org.copydesk.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A phrase of a pack, ready to match. It must match a line from its first word to its last; other punctuation than it
 * names does not count. What it is written with:
 *
 * <pre>
 * sign up       words, whatever their case
 * (our|the|)    one of several, which may be nothing or more than one word
 * *             any number of words
 * ~             up to three words
 * _             one word
 * #             a number
 * : @ © ? [ ]   that very punctuation; [ ] stand for round brackets
 * </pre>
 */
final class Phrase {
    /** Wildcards multiply the ways to match; phrases of packs need two or three. */
    static final int MAX_STARS = 4;
    /** Steps before a match is given up: far above what any line of a hundred words takes. */
    private static final int PATIENCE = 20_000;

    private final Step[] steps;
    private final Need[] needs;

    private Phrase(List<Step> steps) {
        this.steps = steps.toArray(Step[]::new);
        List<Need> all = new ArrayList<>();
        for (int s = 0; s < this.steps.length; s++) {
            List<int[]> choices =
                    this.steps[s].choices().stream().map(Phrase::needed).toList();
            if (!choices.isEmpty() && choices.stream().allMatch(words -> words.length > 0)) {
                boolean ofWords = choices.stream().allMatch(words -> words[0] >= Vocabulary.NUMBER);
                all.add(new Need(s == 0 && ofWords, ofWords, choices.toArray(int[][]::new)));
            }
        }
        this.needs = all.toArray(Need[]::new);
    }

    /** Returns the words of a choice, or its punctuation where there are none. */
    private static int[] needed(int[] choice) {
        int[] words =
                Arrays.stream(choice).filter(word -> word >= Vocabulary.NUMBER).toArray();
        return words.length > 0 ? words : choice;
    }

    /** A place in the phrase: words to choose from, or, where there are none, a gap of so many words. */
    record Step(List<int[]> choices, int min, int max) {
        boolean isGap() {
            return choices.isEmpty();
        }
    }

    /** @throws IllegalArgumentException with a sentence for the pack's author */
    static Phrase parse(String source, Vocabulary vocabulary) {
        List<Step> steps = new ArrayList<>();
        int stars = 0;
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            int next = at + 1;
            if (c == '*') {
                steps.add(new Step(List.of(), 0, Integer.MAX_VALUE));
                stars++;
            } else if (c == '~') {
                steps.add(new Step(List.of(), 0, 3));
            } else if (c == '_') {
                steps.add(new Step(List.of(), 1, 1));
            } else if (c == '(') {
                next = source.indexOf(')', at) + 1;
                if (next == 0) {
                    throw new IllegalArgumentException("'(' is never closed");
                }
                String inside = source.substring(at + 1, next - 1);
                if (inside.matches(".*[(*~_].*")) {
                    throw new IllegalArgumentException("only words may stand in brackets, no *, ~, _ or bracket");
                }
                steps.add(choice(inside, vocabulary));
            } else if (c == ')') {
                throw new IllegalArgumentException("')' closes nothing: write ] for the sign itself");
            } else if (!Character.isWhitespace(c)) {
                next = literalEnd(source, at);
                steps.add(new Step(List.of(words(source.substring(at, next), vocabulary)), 1, 1));
            }
            at = next;
        }
        return checked(new Phrase(steps), stars);
    }

    private static Phrase checked(Phrase phrase, int stars) {
        if (stars > MAX_STARS) {
            throw new IllegalArgumentException("more than " + MAX_STARS + " '*' in one phrase");
        }
        if (phrase.needs().stream().noneMatch(Need::ofWords)) {
            throw new IllegalArgumentException("no word that must be there: it would match every line");
        }
        return phrase;
    }

    private static Step choice(String inside, Vocabulary vocabulary) {
        List<int[]> choices = new ArrayList<>();
        for (String choice : inside.split("\\|", -1)) {
            choices.add(words(choice, vocabulary));
        }
        return new Step(choices, 1, 1);
    }

    private static int literalEnd(String source, int at) {
        int end = at;
        while (end < source.length() && "*~_()".indexOf(source.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int[] words(String source, Vocabulary vocabulary) {
        List<Integer> ids = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= source.length(); i++) {
            char c = i < source.length() ? source.charAt(i) : ' ';
            if (Character.isLetter(c)
                    || c == '\''
                    || c == '\u2019'
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                word.append(c);
                continue;
            }
            if (word.length() > 0) {
                ids.add(vocabulary.learn(word.toString()));
                word.setLength(0);
            }
            char mark = c == '[' ? '(' : c == ']' ? ')' : c;
            if (c == '#') {
                ids.add(Vocabulary.NUMBER);
            } else if (Character.isDigit(c)) {
                throw new IllegalArgumentException("a digit: '#' stands for any number");
            } else if (Vocabulary.isPunctuation(mark)) {
                ids.add(Vocabulary.punctuation(mark));
            }
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * What must stand in a line that matches: all of one of the choices.
     *
     * @param first the line begins with it
     * @param ofWords every choice has words; else some are punctuation
     */
    record Need(boolean first, boolean ofWords, int[][] choices) {
        /** Tells whether a line has it somewhere. */
        boolean isMet(Vocabulary.Line line) {
            for (int[] words : choices) {
                if (line.hasAll(words)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Returns what the phrase needs, in order: some word at least. */
    List<Need> needs() {
        return List.of(needs);
    }

    /** Tells whether all that the phrase needs stands somewhere in a line: cheap, and wrong only in yes. */
    boolean mayMatch(Vocabulary.Line line) {
        for (Need need : needs) {
            if (!need.isMet(line)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Matches the tokens from {@code from} to {@code to}.
     *
     * @return the first and the last but one token that the phrase's own words match, or null
     */
    @org.jspecify.annotations.Nullable
    int[] match(Vocabulary.Line line, int from, int to) {
        Match match = new Match(line, from, to);
        return match.run(0, from) ? new int[] {match.first, match.last} : null;
    }

    private final class Match {
        private final Vocabulary.Line line;
        private final int to;
        private int first;
        private int last;
        private int patience = PATIENCE;

        Match(Vocabulary.Line line, int from, int to) {
            this.line = line;
            this.to = to;
            this.first = Integer.MAX_VALUE;
            this.last = from;
        }

        boolean run(int step, int at) {
            if (--patience < 0) {
                return false;
            }
            if (step == steps.length) {
                return skipPunctuation(at) == to;
            }
            Step here = steps[step];
            return here.isGap() ? gap(here, step, at) : choose(here, step, at);
        }

        private boolean gap(Step here, int step, int at) {
            if (step == steps.length - 1 && here.min() == 0 && here.max() == Integer.MAX_VALUE) {
                return true;
            }
            int position = at;
            for (int words = 0; words <= here.max(); words++) {
                if (words >= here.min() && run(step + 1, position)) {
                    return true;
                }
                position = skipPunctuation(position);
                if (position >= to) {
                    return false;
                }
                position++;
            }
            return false;
        }

        private boolean choose(Step here, int step, int at) {
            for (int[] choice : here.choices()) {
                int end = follow(choice, at);
                if (end >= 0 && run(step + 1, end)) {
                    if (choice.length > 0) {
                        first = Math.min(first, skipTo(choice[0], at));
                        last = Math.max(last, end);
                    }
                    return true;
                }
            }
            return false;
        }

        private int follow(int[] words, int at) {
            int position = at;
            for (int word : words) {
                position = skipTo(word, position);
                if (position >= to || line.id(position) != word) {
                    return -1;
                }
                position++;
            }
            return position;
        }

        private int skipTo(int word, int at) {
            return word >= Vocabulary.NUMBER ? skipPunctuation(at) : at;
        }

        private int skipPunctuation(int at) {
            int position = at;
            while (position < to && !line.isWord(position)) {
                position++;
            }
            return position;
        }
    }
}
