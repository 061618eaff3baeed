package org.copydesk.rule.boilerplate;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.rule.Sentences;

/**
 * Finds what lost markup has glued to a paragraph: {@code …until Thursday.Read our guide to local clinicsThe change…}. A
 * stretch is glued where a capital follows a small letter or a stop with no blank between.
 */
final class Glue {
    /** So many small letters before the capital: {@code iPhone} and {@code McDonald} are whole. */
    private static final int SMALL_LETTERS = 3;
    /** What goes on behind a stretch is a sentence of at least so many words. */
    private static final int REST_WORDS = 4;

    private Glue() {}

    /** Returns the stretches, each within a sentence, that have a glued edge; what remains behind one is a sentence. */
    static List<Sentences.Span> stretches(String text) {
        if (!mayHold(text)) {
            return List.of();
        }
        List<Sentences.Span> found = new ArrayList<>();
        for (Sentences.Span sentence : Sentences.of(text)) {
            int joint = joint(text, sentence);
            boolean afterStop = sentence.start() > 0 && !Ending.isBlank(text.charAt(sentence.start() - 1));
            boolean beforeStop = sentence.end() < text.length() && !Ending.isBlank(text.charAt(sentence.end()));
            if (joint > 0) {
                found.add(new Sentences.Span(sentence.start(), joint));
            } else if (afterStop || beforeStop) {
                found.add(sentence);
            }
        }
        return found;
    }

    private static boolean mayHold(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && isBefore(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBefore(char c) {
        return Character.isLowerCase(c) || c == '.' || c == '!' || c == '?' || c == '\u2026';
    }

    /** Returns where a sentence begins that is glued to the words before it, 0 where none does. */
    private static int joint(String text, Sentences.Span sentence) {
        int small = 0;
        for (int i = sentence.start(); i < sentence.end(); i++) {
            char c = text.charAt(i);
            boolean joined = small >= SMALL_LETTERS && Character.isUpperCase(c);
            if (joined) {
                String rest = text.substring(i, sentence.end());
                if (Ending.isStopped(rest) && Prose.hasWords(rest, REST_WORDS)) {
                    return i;
                }
            }
            small = Character.isLowerCase(c) ? small + 1 : 0;
        }
        return 0;
    }
}
