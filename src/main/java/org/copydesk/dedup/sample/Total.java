package org.copydesk.dedup.sample;

import java.util.List;
import java.util.function.DoublePredicate;

/**
 * How many pairs of some strata are the same document, by the shares of their samples.
 *
 * <p>The interval is that of Zou, Huang and Zhang, A note on confidence interval estimation for a linear function of
 * binomial proportions, Computational Statistics &amp; Data Analysis 53 (2009) 1080–1085: from the sum of N·p, the lower
 * limit is as far as the root of the sum of (N·(p − l))², the upper one as the root of the sum of (N·(u − p))², where
 * l and u are the Wilson limits of a stratum. Unlike the stratified normal interval, it does not shrink to a point
 * where every label of a stratum is the same.
 *
 * @param below from the count down to its lower limit
 * @param above from the count up to its upper limit
 */
record Total(double count, double below, double above) {
    /** Enough to halve 1 to nothing. */
    private static final int HALVINGS = 60;

    /** @param strata all with labels */
    static Total of(List<Evaluation.Part> strata) {
        double count = 0;
        double below = 0;
        double above = 0;
        for (Evaluation.Part part : strata) {
            Share share = part.share().orElseThrow();
            count += part.population() * share.estimate();
            below = Math.hypot(below, part.population() * (share.estimate() - share.low()));
            above = Math.hypot(above, part.population() * (share.high() - share.estimate()));
        }
        return new Total(count, below, above);
    }

    Share of(long population) {
        return new Share(count / population, (count - below) / population, (count + above) / population);
    }

    /**
     * Returns this as a share of this and the other. A share r is within the limits if the linear function (1 − r)·this
     * − r·other may be 0 by its own limits: Fieller's argument.
     */
    Share against(Total other) {
        double low = edge(r -> (1 - r) * count - r * other.count > Math.hypot((1 - r) * below, r * other.above));
        double high = edge(r -> (1 - r) * count - r * other.count > -Math.hypot((1 - r) * above, r * other.below));
        return new Share(count / (count + other.count), low, high);
    }

    /** Returns where, from 0 to 1, the condition ends to hold. */
    private static double edge(DoublePredicate holds) {
        double from = 0;
        double to = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (from + to) / 2;
            if (holds.test(middle)) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return to;
    }
}
