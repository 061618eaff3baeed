package org.copydesk.dedup;

import java.util.Arrays;
import java.util.Locale;

/** Says in words and figures why two texts are no copies. */
public final class Shortfall {
    private Shortfall() {}

    /** Returns for instance {@code names and numbers agree 0.58, copies 0.65}. */
    public static String of(Likeness likeness) {
        double similarity = likeness.similarity();
        return switch (likeness.limit()) {
            case NONE -> "a copy of it, and not of what leads its cluster";
            case LANGUAGE -> "in two languages";
            case REPLACED -> "other names and numbers in the same words";
            case OWN -> format("%.2f of each is its own, of copies %.2f", likeness.leastOwn(), Likeness.COPY_OWN);
            case RUNNING ->
                format("a page that runs on: %.2f similar, copies %.2f", similarity, Likeness.RUNNING_SIMILARITY);
            case NAMES ->
                format(
                        "names and numbers agree %.2f, copies %.2f",
                        likeness.agreement() / 1000.0, Likeness.COPY_AGREEMENT);
            case LENGTH ->
                format(
                        "under %d words: %.2f similar, copies %.2f",
                        Likeness.SHORT_WORDS, similarity, Likeness.SHORT_SIMILARITY);
            case SHARE ->
                format(
                        "%.2f contained and %.2f similar, copies %.2f or %.2f",
                        likeness.containment(), similarity, Likeness.COPY_CONTAINMENT, Likeness.COPY_SIMILARITY);
        };
    }

    /** Fills in figures, cut to two digits: what falls short must not look as if it did not. */
    private static String format(String form, Object... figures) {
        return String.format(
                Locale.ROOT,
                form,
                Arrays.stream(figures)
                        .map(figure -> figure instanceof Double share ? Math.floor(share * 100 + 1e-9) / 100 : figure)
                        .toArray());
    }
}
