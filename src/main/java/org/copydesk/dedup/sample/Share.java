package org.copydesk.dedup.sample;

/**
 * A share as a sample tells it, and the 95% confidence interval about it; in millionths.
 *
 * @param low at most the estimate
 * @param high at least the estimate
 */
public record Share(double estimate, double low, double high) {
    /** The .975 quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final double MILLION = 1e6;

    public Share {
        estimate = rounded(estimate);
        low = rounded(low);
        high = rounded(high);
    }

    private static double rounded(double share) {
        return Math.rint(Math.max(0, Math.min(1, share)) * MILLION) / MILLION;
    }

    /**
     * Returns the share of {@code yes} among {@code judged} drawn from {@code population}, with the score interval of
     * Wilson, Journal of the American Statistical Association 22 (1927) 209–212: sound at 0 and 1, and for few. A sample
     * of much of its population tells more: it counts as n(N−1)/(N−n), after the finite population correction (Cochran,
     * Sampling Techniques, 1977, 2.6), and the whole population leaves nothing open.
     */
    static Share wilson(long yes, long judged, long population) {
        double p = (double) yes / judged;
        if (judged >= population) {
            return new Share(p, p, p);
        }
        double n = judged * (population - 1.0) / (population - judged);
        double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new Share(p, Math.min(p, centre - half), Math.max(p, centre + half));
    }
}
