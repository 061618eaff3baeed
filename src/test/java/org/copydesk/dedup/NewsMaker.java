package org.copydesk.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes news of nothing: the same words for the same seed, in any order of asking. */
public final class NewsMaker {
    private static final String[] STARTS = {
        "ba", "be", "bri", "ca", "cho", "da", "de", "dro", "e", "fa", "fle", "ga", "gri", "ha", "he", "i", "ja", "ke",
        "kro", "la", "le", "ma", "mo", "na", "ne", "o", "pa", "pre", "qua", "ra", "ri", "sa", "ste", "ta", "tre", "u",
        "va", "vi", "wa", "ze"
    };
    private static final String[] MIDDLES = {
        "", "la", "ne", "ri", "so", "ti", "ver", "mon", "der", "lin", "gar", "pel", "ston", "mi", "ca", "ro"
    };
    private static final String[] ENDS = {
        "n", "nd", "st", "m", "rd", "l", "ng", "ck", "s", "t", "ll", "r", "sh", "th", "ve", "ment", "tion", "ly", "er"
    };
    private static final String[] COMMON = {
        "the", "of", "and", "to", "in", "a", "for", "that", "on", "with", "was", "by", "at", "said", "from", "has"
    };

    private NewsMaker() {}

    /** Returns an article of about so many words, in paragraphs. */
    public static String article(long seed, int words) {
        // neighbouring seeds start far from each other: all start somewhere in one long cycle
        SplittableRandom random = new SplittableRandom(Long.reverse(seed * 0xD6E8FEB86659FD93L));
        StringBuilder text = new StringBuilder();
        for (int sentences = 0, count = 0; count < words; sentences++) {
            int length = 8 + random.nextInt(14);
            sentence(random, length, text);
            text.append(sentences % 3 == 2 ? "\n\n" : " ");
            count += length;
        }
        return text.toString().strip();
    }

    private static void sentence(SplittableRandom random, int length, StringBuilder text) {
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                text.append(' ');
            }
            int kind = random.nextInt(20);
            if (kind < 8 && i > 0) {
                text.append(COMMON[skewed(random, COMMON.length)]);
            } else if (kind == 8) {
                text.append(random.nextInt(5_000));
            } else {
                String word = word(random);
                boolean name = i == 0 || kind >= 18;
                text.append(name ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
            }
        }
        text.append('.');
    }

    /** Returns one of some 12,000 words, the first of each list more often. */
    private static String word(SplittableRandom random) {
        return STARTS[skewed(random, STARTS.length)]
                + MIDDLES[skewed(random, MIDDLES.length)]
                + ENDS[skewed(random, ENDS.length)];
    }

    private static int skewed(SplittableRandom random, int size) {
        return Math.min(random.nextInt(size), random.nextInt(size));
    }

    /** Returns what another outlet may have made of it: cut, extended, reworded or scanned. */
    public static String copy(String article, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> paragraphs = new ArrayList<>(List.of(article.split("\n\n")));
        switch (random.nextInt(5)) {
            case 0 -> paragraphs = paragraphs.subList(0, Math.max(1, paragraphs.size() * 2 / 3));
            case 1 -> paragraphs.add(random.nextInt(paragraphs.size() + 1), article(seed, 40));
            case 2 -> paragraphs.remove(random.nextInt(paragraphs.size()));
            case 3 -> paragraphs.add(0, article(seed, 8));
            default -> paragraphs.replaceAll(paragraph -> scanned(paragraph, random));
        }
        return String.join("\n\n", paragraphs);
    }

    private static String scanned(String paragraph, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (char c : paragraph.toCharArray()) {
            int luck = random.nextInt(100);
            if (luck == 0) {
                text.append("- ");
            }
            text.append(luck == 1 && c == 'e' ? 'c' : luck == 2 && c == 'l' ? '1' : c);
        }
        return text.toString();
    }
}
