package org.copydesk.dedup;

import com.carrotsearch.hppc.IntHashSet;
import java.util.BitSet;
import java.util.List;

/**
 * Finds digests: texts made of small parts of others, of which some have nothing to do with each other, not even a
 * neighbour in common. A digest may hold a short copy whole and is no copy of it for that.
 */
final class Digests {
    /** From here on a text has a part of another, and not a quote. */
    private static final double PART = .1;
    /** A text that is half another's is a reprint of it. */
    private static final double HALF = .5;

    private final List<List<Link>> links;
    private final Forest copies;

    private Digests(List<List<Link>> links, Forest copies) {
        this.links = links;
        this.copies = copies;
    }

    /**
     * @param links of each text
     * @param copies which texts are copies of each other, directly or not: only links with such a copy at one end at
     *     least have a say on a digest, so that what is farther need not be known
     */
    static BitSet among(List<List<Link>> links, Forest copies) {
        Digests digests = new Digests(links, copies);
        BitSet found = new BitSet();
        for (int text = 0; text < links.size(); text++) {
            found.set(text, digests.isDigest(text));
        }
        return found;
    }

    /** Tells whether a text, a digest perhaps, is for the better part the other text of the link. */
    static boolean isMostly(int text, Link link) {
        return link.covered(text) >= HALF;
    }

    private boolean isDigest(int text) {
        Link largest = null;
        for (Link link : links.get(text)) {
            if (isPart(text, link) && (largest == null || isBefore(link, largest, text))) {
                largest = link;
            }
        }
        if (largest == null) {
            return false;
        }
        IntHashSet known = neighbours(largest.other(text), text);
        return links.get(text).stream().anyMatch(link -> isPart(text, link) && isFar(link.other(text), known, text));
    }

    private static boolean isPart(int text, Link link) {
        return link.covered(text) >= PART && !isMostly(text, link);
    }

    private static boolean isBefore(Link a, Link b, int text) {
        int order = Double.compare(a.covered(text), b.covered(text));
        return order > 0 || (order == 0 && a.other(text) < b.other(text));
    }

    /** Returns a text and its neighbours, but the digest. */
    private IntHashSet neighbours(int text, int digest) {
        IntHashSet neighbours = new IntHashSet();
        neighbours.add(text);
        for (Link link : links.get(text)) {
            if (link.other(text) != digest && counts(link, digest)) {
                neighbours.add(link.other(text));
            }
        }
        return neighbours;
    }

    /** Tells whether a text is not among those that are known and has no neighbour there, but the digest. */
    private boolean isFar(int text, IntHashSet known, int digest) {
        return !known.contains(text)
                && links.get(text).stream()
                        .noneMatch(link ->
                                link.other(text) != digest && counts(link, digest) && known.contains(link.other(text)));
    }

    private boolean counts(Link link, int digest) {
        int root = copies.root(digest);
        return copies.root(link.first()) == root || copies.root(link.second()) == root;
    }
}
