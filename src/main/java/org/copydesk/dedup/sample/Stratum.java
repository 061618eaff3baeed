package org.copydesk.dedup.sample;

import java.util.Locale;
import org.copydesk.dedup.Kind;
import org.copydesk.dedup.Likeness;

/** Names the stratum of a pair, as in {@code near 0.60-0.75}: its kind, and the band of its containment. */
final class Stratum {
    /** Narrow where errors are: on both sides of the thresholds. */
    private static final double[] EDGES = {0, Likeness.ALIKE_CONTAINMENT, .45, .6, .75, .9, 1};

    private Stratum() {}

    static String of(Kind kind, double containment) {
        return kind == Kind.EXACT ? kind.label() : kind.label() + " " + band(containment);
    }

    static String ofRelated(double containment) {
        return Verdict.RELATED.label() + " " + band(containment);
    }

    /** A band holds its lower edge, the last one both. */
    private static String band(double containment) {
        int band = 0;
        while (band < EDGES.length - 2 && containment >= EDGES[band + 1]) {
            band++;
        }
        return String.format(Locale.ROOT, "%.2f-%.2f", EDGES[band], EDGES[band + 1]);
    }
}
