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

    /** Topics that are never said of the main text. */
    private static final Topic[] NAMES_OF_NOTICES = {
        Topic.COOKIE, Topic.LOGIN, Topic.MODAL, Topic.NEWSLETTER, Topic.SHARE
    };
    /** Share of a page's prose that no notice has. */
    private static final double MOST = 0.6;
    /** Characters of a block that is read as prose. */
    private static final int PROSE = 100;

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
        boolean hidden = left > 0 && (given.hasKey("hidden") || Styling.isHiding(given.get("style")));
        return hidden ? bits | Topic.HIDDEN.bit() : bits;
    }

    /**
     * Takes back what the names of a page's paragraphs hint at, where most of its prose stands in such: no article is one
     * cookie notice, but a site may call its paragraphs {@code gdpr-Paragraph}.
     */
    static void unsay(Page page) {
        double all = 0;
        for (int b = 0; b < page.blocks; b++) {
            all += prose(page, b);
        }
        long unsaid = 0;
        for (Topic topic : NAMES_OF_NOTICES) {
            double within = 0;
            for (int e = 0; e < page.elements; e++) {
                if (topic.in(page.topics[e])
                        && page.tag[e] == TagKind.PARAGRAPH
                        && page.blockTo[e] > page.blockFrom[e]) {
                    within += prose(page, page.blockFrom[e]);
                }
            }
            unsaid |= within > MOST * all ? topic.bit() : 0;
        }
        for (int e = 0; unsaid != 0 && e < page.elements; e++) {
            boolean text = page.tag[e] == TagKind.PARAGRAPH || page.tag[e] == TagKind.HEADING;
            page.topics[e] &= text ? ~unsaid : ~0L;
        }
    }

    private static int prose(Page page, int block) {
        boolean prose = page.length(block) >= PROSE && page.linkDensity(block) < 0.33f;
        return prose ? page.length(block) : 0;
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
