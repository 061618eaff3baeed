package org.copydesk.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.rule.PackRule.Text;

/** Finds what is wrong with the rules of packs: what cannot be compiled, what can never match, examples that fail. */
final class PackLint {
    /** RE2/J unrolls counted repetitions: a{1000} a thousand times, nested ones multiplied. */
    private static final int MAX_UNROLLED = 1000;

    private static final int MAX_PATTERN = 500;

    private final List<PackProblem> problems;

    PackLint(List<PackProblem> problems) {
        this.problems = problems;
    }

    /** Returns the rules that can be compiled, each without the phrases and patterns that cannot; tries their examples. */
    List<PackRule> checked(List<PackRule> rules) {
        List<PackRule> usable = usable(rules);
        examples(usable);
        return usable;
    }

    private List<PackRule> usable(List<PackRule> rules) {
        Map<String, Text> seen = new HashMap<>();
        List<PackRule> usable = new ArrayList<>();
        for (PackRule rule : rules) {
            List<Text> phrases = rule.phrases().stream()
                    .filter(phrase -> isPhrase(phrase) && isNew(rule, phrase, seen))
                    .toList();
            List<Text> patterns =
                    rule.patterns().stream().filter(this::isPattern).toList();
            List<Text> needs = rule.needs().stream().filter(this::isWord).toList();
            if (!phrases.isEmpty() || !patterns.isEmpty()) {
                usable.add(new PackRule(
                        rule.id(),
                        rule.about(),
                        rule.action(),
                        rule.where(),
                        rule.maxWords(),
                        phrases,
                        patterns,
                        needs,
                        rule.hits(),
                        rule.misses()));
            }
        }
        return usable;
    }

    private boolean isPhrase(Text phrase) {
        try {
            Phrase.parse(phrase.text(), new Vocabulary());
            return true;
        } catch (IllegalArgumentException wrong) {
            problem(phrase, "'" + phrase.text() + "': " + wrong.getMessage(), "see the signs that phrases know");
            return false;
        }
    }

    private boolean isNew(PackRule rule, Text phrase, Map<String, Text> seen) {
        String key = phrase.file() + "\n" + rule.where() + "\n"
                + phrase.text().toLowerCase(Locale.ROOT).strip();
        Text earlier = seen.putIfAbsent(key, phrase);
        if (earlier != null) {
            problem(
                    phrase,
                    "'" + phrase.text() + "' is never reached",
                    "the same stands in " + earlier.file() + ":" + earlier.line() + ": remove one");
        }
        return earlier == null;
    }

    private boolean isWord(Text word) {
        try {
            new Vocabulary().learn(word.text());
            return true;
        } catch (IllegalArgumentException wrong) {
            problem(word, wrong.getMessage(), "one word a line");
            return false;
        }
    }

    private boolean isPattern(Text pattern) {
        if (pattern.text().length() > MAX_PATTERN) {
            problem(pattern, "a pattern of more than " + MAX_PATTERN + " characters", "make it several");
            return false;
        }
        if (unrolled(pattern.text()) > MAX_UNROLLED) {
            problem(
                    pattern,
                    "nested counted repetitions multiply to more than " + MAX_UNROLLED,
                    "use * or + instead of {n}");
            return false;
        }
        try {
            Pattern.compile(pattern.text());
            return true;
        } catch (PatternSyntaxException wrong) {
            problem(
                    pattern,
                    "not a pattern of RE2: " + wrong.getDescription(),
                    "RE2 has no look-around, no back-reference");
            return false;
        }
    }

    /** Returns the product of the largest counts along any nesting: an upper bound is enough here. */
    private static long unrolled(String pattern) {
        long product = 1;
        int at = pattern.indexOf('{');
        while (at >= 0) {
            int end = pattern.indexOf('}', at);
            String inside = end < 0 ? "" : pattern.substring(at + 1, end);
            if (inside.matches("\\d{1,9}(,\\d{0,9})?")) {
                String[] counts = inside.split(",");
                product *= Math.max(1, Long.parseLong(counts[counts.length - 1]));
                if (product > MAX_UNROLLED) {
                    return product;
                }
            }
            at = pattern.indexOf('{', at + 1);
        }
        return product;
    }

    private void examples(List<PackRule> rules) {
        for (PackRule rule : rules) {
            PackMatcher alone = new PackMatcher(List.of(rule));
            for (Text hit : rule.hits()) {
                if (!takes(alone, rule, hit.text())) {
                    problem(
                            hit,
                            "rule " + rule.id() + " does not take its example '" + hit.text() + "'",
                            "widen a phrase");
                }
            }
            for (Text miss : rule.misses()) {
                if (takes(alone, rule, miss.text())) {
                    problem(
                            miss,
                            "rule " + rule.id() + " takes '" + miss.text() + "', which it must leave",
                            "narrow a phrase");
                }
            }
        }
    }

    private static boolean takes(PackMatcher alone, PackRule rule, String example) {
        PackMatcher.Reading reading = alone.read(example);
        boolean isCredit = rule.action() == PackRule.Action.CREDIT;
        if (rule.action() != PackRule.Action.SENTENCE && !isCredit) {
            return reading.whole(any -> true).isPresent();
        }
        for (Sentences.Span sentence : Sentences.of(example)) {
            int end = isCredit ? example.length() : sentence.end();
            Optional<PackMatcher.Hit> hit = reading.part(sentence.start(), end, any -> true);
            if (hit.isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void problem(Text at, String message, String fix) {
        problems.add(new PackProblem(at.file(), at.line(), message, fix));
    }
}
