package org.copydesk.extract.html;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.IntIntHashMap;
import org.copydesk.document.BlockKind;
import org.jsoup.nodes.Element;

/** Where blocks stand in the page: sums over any element's blocks, and the containers that rules would choose. */
final class Layout {
    final Page page;
    final TextStats stats;
    /** Sums over the blocks before each: words, characters, characters in links, sentence ends, long paragraphs. */
    final int[] words;

    final int[] chars;
    final int[] linked;
    final int[] sentences;
    final int[] paragraphs;
    /** Blocks in the same place of the template, and their words. */
    final int[] likes;

    final int[] likeWords;
    /** Hash of the place in the template: tags and classes of the holder and three elements above. */
    final int[] place;
    /** The container that Readability would choose, and the one that the page itself declares; or −1. */
    final int readable;

    final int declared;
    /** First block that repeats the page's title, or −1. */
    final int titleBlock;

    /** Share of a block's words that stand in the page's title, 0 for long blocks. */
    final float[] titleLikeness;

    /** By element: the nearest element at or above that can hold several blocks, or −1. */
    private final int[] container;
    /** By container: the nearest one above that holds more blocks, or −1. */
    private final int[] wider;

    Layout(Page page, TextStats stats, String title) {
        this.page = page;
        this.stats = stats;
        int n = page.blocks;
        words = new int[n + 1];
        chars = new int[n + 1];
        linked = new int[n + 1];
        sentences = new int[n + 1];
        paragraphs = new int[n + 1];
        for (int b = 0; b < n; b++) {
            boolean prose = stats.words[b] >= 20 && page.linkDensity(b) < 0.33f;
            words[b + 1] = words[b] + stats.words[b];
            chars[b + 1] = chars[b] + page.length(b);
            linked[b + 1] = linked[b] + page.linked[b];
            sentences[b + 1] = sentences[b] + stats.sentenceEnds[b];
            paragraphs[b + 1] = paragraphs[b] + (prose ? 1 : 0);
        }
        likes = new int[n];
        likeWords = new int[n];
        place = new int[n];
        countLikes();
        container = new int[page.elements];
        wider = new int[page.elements];
        nestContainers();
        readable = mostReadable();
        declared = declaredContainer();
        titleLikeness = new float[n];
        compareWith(wordsOf(title));
        titleBlock = firstTitle();
    }

    private void nestContainers() {
        for (int e = 0; e < page.elements; e++) {
            TagKind tag = page.tag[e];
            int above = container(page.parent[e]);
            container[e] = tag == TagKind.BLOCK || tag == TagKind.CELL || tag == TagKind.LIST ? e : above;
            wider[e] = above < 0 || blocksIn(above) > blocksIn(e) ? above : wider[above];
        }
    }

    private void countLikes() {
        IntIntHashMap blocksAt = new IntIntHashMap();
        IntIntHashMap wordsAt = new IntIntHashMap();
        int[] steps = new int[page.elements];
        for (int b = 0; b < page.blocks; b++) {
            int hash = 0;
            int at = page.holder[b];
            for (int step = 0; step < 4 && at >= 0; step++, at = page.parent[at]) {
                if (steps[at] == 0) {
                    Element element = page.element[at];
                    steps[at] = 31 * element.normalName().hashCode()
                                    + element.attr("class").hashCode()
                            | 1;
                }
                hash = 31 * hash + steps[at];
            }
            place[b] = hash;
            blocksAt.addTo(hash, 1);
            wordsAt.addTo(hash, stats.words[b]);
        }
        for (int b = 0; b < page.blocks; b++) {
            likes[b] = blocksAt.get(place[b]);
            likeWords[b] = wordsAt.get(place[b]);
        }
    }

    /** Readability's score: commas and length of paragraphs, to the parent whole, to its parent by half. */
    private int mostReadable() {
        float[] score = new float[page.elements];
        for (int b = 0; b < page.blocks; b++) {
            if (page.length(b) >= 25) {
                float points = 1 + stats.commas[b] + Math.min(3, page.length(b) / 100);
                int container = container(page.holder[b]);
                int outer = container < 0 ? -1 : container(page.parent[container]);
                give(score, container, points);
                give(score, outer, points / 2);
            }
        }
        int best = -1;
        float most = 0;
        for (int e = 0; e < page.elements; e++) {
            if (score[e] > 0) {
                float density = share(linked, chars, e);
                if (score[e] * (1 - density) > most) {
                    most = score[e] * (1 - density);
                    best = e;
                }
            }
        }
        return best;
    }

    private static void give(float[] score, int element, float points) {
        if (element >= 0) {
            score[element] += points;
        }
    }

    /** Returns the nearest element at or above that can hold several blocks, or −1. */
    int container(int element) {
        return element < 0 ? -1 : container[element];
    }

    /** Returns the nearest container above that holds more blocks, or −1. */
    int wider(int container) {
        return wider[container];
    }

    /** The element that calls itself the article's body, else the article, else the main part: with the most words. */
    private int declaredContainer() {
        int best = -1;
        int most = 0;
        for (int e = 0; e < page.elements; e++) {
            int size = wordsIn(e);
            if (size < 50) {
                continue;
            }
            String name = page.element[e].normalName();
            boolean body = page.element[e].attr("itemprop").contains("articleBody");
            int rank = body ? 3 : name.equals("article") ? 2 : name.equals("main") ? 1 : 0;
            if (rank > 0 && rank * 1_000_000 + size > most) {
                most = rank * 1_000_000 + size;
                best = e;
            }
        }
        return best;
    }

    private int firstTitle() {
        for (int b = 0; b < page.blocks; b++) {
            if (stats.words[b] <= 40 && stats.words[b] >= 2 && titleLikeness[b] >= 0.75f) {
                return b;
            }
        }
        return -1;
    }

    private void compareWith(IntHashSet title) {
        for (int b = 0; !title.isEmpty() && b < page.blocks; b++) {
            int own = stats.hashFrom[b + 1] - stats.hashFrom[b];
            if (own > 0 && stats.words[b] <= TextStats.TITLE_WORDS) {
                int hits = 0;
                for (int i = stats.hashFrom[b]; i < stats.hashFrom[b + 1]; i++) {
                    hits += title.contains(stats.hashes[i]) ? 1 : 0;
                }
                titleLikeness[b] = (float) hits / Math.max(own, title.size() / 2);
            }
        }
    }

    /** Returns 1 to 6, and 9 for what is no heading. */
    int headingLevel(int b) {
        if (page.kind[b] != BlockKind.HEADING) {
            return 9;
        }
        int heading = page.above(page.holder[b], TagKind.HEADING);
        return heading < 0 ? 9 : page.element[heading].normalName().charAt(1) - '0';
    }

    private static IntHashSet wordsOf(String text) {
        IntHashSet words = new IntHashSet();
        int hash = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? Character.toLowerCase(text.charAt(i)) : ' ';
            if (Character.isLetter(c)) {
                hash = 31 * hash + c;
            } else {
                if (hash != 0) {
                    words.add(hash);
                }
                hash = 0;
            }
        }
        return words;
    }

    int wordsIn(int element) {
        return words[page.blockTo[element]] - words[page.blockFrom[element]];
    }

    int blocksIn(int element) {
        return page.blockTo[element] - page.blockFrom[element];
    }

    /** Returns the quotient of two sums over an element's blocks. */
    float share(int[] part, int[] whole, int element) {
        int total = whole[page.blockTo[element]] - whole[page.blockFrom[element]];
        int some = part[page.blockTo[element]] - part[page.blockFrom[element]];
        return total == 0 ? 0 : (float) some / total;
    }

    boolean holds(int element, int block) {
        return element >= 0 && page.blockFrom[element] <= block && block < page.blockTo[element];
    }
}
