package org.copydesk.report.tally;

import org.copydesk.document.Edit;

/** Draws lots: the same document always has the same rank, and ranks are spread evenly. */
final class Ranks {
    private Ranks() {}

    /** Returns a rank of zero or more. */
    static long of(String id) {
        return mixed(hash(id)) >>> 1;
    }

    /** @param document rank of the document */
    static long of(long document, Edit edit) {
        return mixed(document + 0x9e3779b97f4a7c15L * edit.rule().hashCode() + edit.start()) >>> 1;
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L; // FNV-1a, 64 bits
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
