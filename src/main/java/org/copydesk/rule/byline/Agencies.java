package org.copydesk.rule.byline;

import java.util.List;
import java.util.Optional;
import org.copydesk.rule.byline.BylineTokens.Shape;
import org.copydesk.rule.byline.BylineTokens.Token;
import org.copydesk.rule.byline.BylineWords.Kind;

/** Names of wire services and papers, from {@code words.tsv}. */
public final class Agencies {
    /** Letters in a part of a signature. */
    private static final int LONGEST_SIGN = 5;

    private static final int MOST_WORDS_OF_PAPER = 5;

    private Agencies() {}

    /** Tells whether a string is the name of a wire service and nothing else. */
    public static boolean isAgency(String text) {
        return BylineWords.has(kinds(text), Kind.AGENCY);
    }

    /** Tells whether an agency sells pictures and no reports. */
    public static boolean isOfPictures(String agency) {
        return BylineWords.has(kinds(agency), Kind.PICTURES);
    }

    /**
     * Returns the wire service or paper that a line names, and does nothing else but say that it is the source:
     * {@code (Reuters)}, {@code Quelle: dpa}.
     */
    public static Optional<String> credited(String line) {
        String name = bare(line);
        List<Token> tokens = BylineTokens.of(name, new int[0]);
        int beside = new Phrases(tokens).length(0, Kind.BESIDE);
        boolean colon = beside < tokens.size() && tokens.get(beside).shape() == Shape.COLON;
        int from = beside + (beside > 0 && colon ? 1 : 0);
        if (from > 0 && from < tokens.size()) {
            name = name.substring(tokens.get(from).start());
        }
        int kinds = kinds(name);
        boolean paper = BylineWords.has(kinds, Kind.OUTLET) || isPaper(name);
        boolean named = BylineWords.has(kinds, Kind.AGENCY) || from == 0 && paper;
        return named ? Optional.of(name) : Optional.empty();
    }

    /** Tells whether a name is that of a paper no table knows: {@code The Hartsville Post}. */
    private static boolean isPaper(String name) {
        String[] words = name.split(" ");
        return words.length > 2
                && words.length <= MOST_WORDS_OF_PAPER
                && words[0].equals("The")
                && looksNamed(name)
                && BylineWords.has(kinds(words[words.length - 1]), Kind.PAPER);
    }

    /** Tells whether a line names the newsroom and nobody else: {@code Redaktion}. */
    public static boolean isStaff(String line) {
        return BylineWords.has(kinds(bare(line)), Kind.STAFF);
    }

    /** Tells whether a line is the heading of what a house says of itself: {@code About Millvale Dairy}; returns the name. */
    public static Optional<String> about(String line) {
        if (!mayBeginPhrase(line)) {
            return Optional.empty();
        }
        List<Token> tokens = BylineTokens.of(line, new int[0]);
        int about = new Phrases(tokens).length(0, Kind.ABOUT);
        return about > 0 && about < tokens.size()
                ? Optional.of(line.substring(tokens.get(about).start()).strip())
                : Optional.empty();
    }

    /**
     * Tells whether a line is the signature of an agency's desk or of its writers and no word: two tokens or more of a
     * few small letters, parted by strokes, as {@code dpa/lno}.
     */
    public static boolean isSignature(String line) {
        String[] parts = bare(line).split("/", -1);
        for (String part : parts) {
            boolean small = part.chars().allMatch(Character::isLowerCase);
            if (!small || part.length() < 2 || part.length() > LONGEST_SIGN) {
                return false;
            }
        }
        return parts.length > 1;
    }

    /** Tells whether a line says for whom it was written and nothing else: {@code Special to The Post}. */
    public static boolean isSpecial(String line) {
        if (!mayBeginPhrase(line)) {
            return false;
        }
        List<Token> tokens = BylineTokens.of(line, new int[0]);
        int special = new Phrases(tokens).length(0, Kind.SPECIAL);
        return special > 0 && special < tokens.size() && tokens.get(special).isUpper();
    }

    /** Tells at a glance whether a phrase may begin a line: most first words begin none. */
    private static boolean mayBeginPhrase(String line) {
        int end = 0;
        while (end < line.length() && isPlainLetter(line.charAt(end))) {
            end++;
        }
        boolean word = end > 0 && (end == line.length() || line.charAt(end) == ' ');
        return !word || BylineWords.standard().meaning(line, 0, end).longest() > 0;
    }

    private static boolean isPlainLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Tells whether every word of a string begins in upper case or is a figure, as in the name of an agency. */
    public static boolean looksNamed(String text) {
        for (String word : text.strip().split("\\s+")) {
            if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0)) && !Character.isDigit(word.charAt(0))) {
                return false;
            }
        }
        return text.codePoints().noneMatch(c -> ",;:.!?".indexOf(c) >= 0);
    }

    /** Returns the name without brackets, dashes and full stop around it. */
    public static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static int kinds(String text) {
        String phrase = text.strip();
        if (!mayBeginPhrase(phrase)) {
            return 0;
        }
        StringBuilder key = new StringBuilder();
        for (String word : phrase.split("\\s+")) {
            key.append(key.length() == 0 ? "" : " ").append(BylineWords.key(word));
        }
        return BylineWords.standard().kinds(key.toString());
    }
}
