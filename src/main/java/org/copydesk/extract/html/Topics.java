package org.copydesk.extract.html;

import com.carrotsearch.hppc.IntLongHashMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Looks up the topics of elements, each different attribute value of a page once. */
final class Topics {
    /** By {@link String#hashCode} of words in lower case. */
    private static final IntLongHashMap WORDS = load();
    /** Attributes whose words hint at topics, the commonest first: most elements have no other. */
    private static final String[] TELLING = {"class", "id", "role", "itemprop", "data-testid", "data-component"};
    /** Generated class names run to thousands of letters; what they hint at stands in front. */
    private static final int LONGEST = 400;

    private final Map<String, Long> seen = new HashMap<>();

    /** Returns the set of topics that the value's words hint at, as bits. */
    private long of(String value) {
        Long known = seen.get(value);
        if (known == null) {
            known = read(value);
            seen.put(value, known);
        }
        return known;
    }

    /** Returns the topics of an element: of its class, id, role, property, and whether it is hidden. */
    long of(Element element) {
        int left = element.attributesSize();
        if (left == 0) {
            return 0;
        }
        Attributes given = element.attributes();
        left -= given.hasKey("href") ? 1 : 0; // says nothing, and most attributes but classes are one
        long bits = 0;
        for (int i = 0; i < TELLING.length && left > 0; i++) {
            String value = given.get(TELLING[i]);
            if (!value.isEmpty()) {
                bits |= of(value);
                left--;
            }
        }
        boolean hidden = left > 0 && (given.hasKey("hidden") || isHiding(given.get("style")));
        return hidden ? bits | Topic.HIDDEN.bit() : bits;
    }

    private static boolean isHiding(String style) {
        return style.contains("display:none") || style.contains("display: none");
    }

    private static long read(String value) {
        long topics = 0;
        int end = Math.min(value.length(), LONGEST);
        int word = 0;
        int length = 0;
        boolean small = false;
        for (int i = 0; i <= end; i++) {
            char c = i < end ? value.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            char lower = letter ? Character.toLowerCase(c) : c;
            // a word ends at a hump too, as in articleBody
            if (!letter || small && lower != c) {
                topics |= length > 1 ? WORDS.getOrDefault(word, 0) : 0;
                word = 0;
                length = 0;
            }
            if (letter) {
                word = 31 * word + lower;
                length++;
            }
            small = letter && lower == c;
        }
        return topics;
    }

    private static IntLongHashMap load() {
        IntLongHashMap words = new IntLongHashMap();
        try (InputStream in = Topics.class.getResourceAsStream("tokens.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    int colon = line.indexOf(':');
                    long bit = Topic.valueOf(line.substring(0, colon)).bit();
                    for (String word : line.substring(colon + 1).trim().split("\\s+")) {
                        words.put(word.hashCode(), words.getOrDefault(word.hashCode(), 0) | bit);
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("tokens.txt is on the class path but cannot be read", broken);
        }
        return words;
    }
}
