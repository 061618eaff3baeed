package org.copydesk.clean;

import com.carrotsearch.hppc.LongIntHashMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the language of prose by its small words, when they speak plainly: a hundred times as fast as n-grams. */
final class FunctionWords implements LanguageDetector {
    /** So many small words must be known, and in such a share of all words: prose has a third, lists of names none. */
    private static final int FEWEST = 8;

    private static final double SHARE = 0.15;
    /** Neighbours such as Danish and Norwegian share most of them: the best must have half as many again. */
    private static final double LEAD = 1.5;

    /** Longer words are not looked up: none is in the table. */
    private static final int LONGEST = 8;

    private final List<String> languages = new ArrayList<>();
    /** By word, {@linkplain #add hashed}: a bit for each language that has it. */
    private final LongIntHashMap masks = new LongIntHashMap();

    FunctionWords() {
        for (String line : table().split("\n")) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] words = line.split(" ");
                int mask = 1 << languages.size();
                languages.add(words[0]);
                for (int i = 1; i < words.length; i++) {
                    long word = 0;
                    for (char letter : words[i].toCharArray()) {
                        word = add(word, letter);
                    }
                    masks.put(word, masks.get(word) | mask);
                }
            }
        }
    }

    private static String table() {
        try (InputStream in = FunctionWords.class.getResourceAsStream("function-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("the product lacks its table function-words.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("function-words.txt", broken);
        }
    }

    @Override
    public Optional<String> detect(String text) {
        int[] hits = new int[languages.size()];
        int words = 0;
        int at = 0;
        while (at < text.length()) {
            long word = 0;
            int end = at;
            for (char small = 0; end < text.length() && (small = fold(text.charAt(end))) > 0; end++) {
                word = add(word, small);
            }
            if (end > at) {
                words++;
                if (end - at <= LONGEST) {
                    count(hits, masks.get(word));
                }
            }
            at = end + 1;
        }
        return best(hits, words);
    }

    /** Appends a letter to the 64 bits that a word is known by. */
    private static long add(long word, char letter) {
        return word * 0x100000001b3L + letter;
    }

    /** Returns a letter in lower case, 0 for anything else. */
    private static char fold(char c) {
        if (c >= 0x80) {
            return Character.isLetter(c) ? Character.toLowerCase(c) : 0;
        }
        char small = (char) (c | 0x20);
        return small >= 'a' && small <= 'z' ? small : 0;
    }

    private static void count(int[] hits, int mask) {
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            hits[Integer.numberOfTrailingZeros(rest)]++;
        }
    }

    private Optional<String> best(int[] hits, int words) {
        int best = 0;
        int second = 0;
        for (int i = 1; i < hits.length; i++) {
            if (hits[i] > hits[best]) {
                second = Math.max(second, hits[best]);
                best = i;
            } else {
                second = Math.max(second, hits[i]);
            }
        }
        boolean plain = hits[best] >= FEWEST && hits[best] >= SHARE * words && hits[best] >= LEAD * second;
        return plain ? Optional.of(languages.get(best)) : Optional.empty();
    }
}
