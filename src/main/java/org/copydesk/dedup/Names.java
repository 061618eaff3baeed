package org.copydesk.dedup;

/**
 * What became of names and numbers between two texts.
 *
 * @param agreement how much better or worse they survived than the words around them: as good is 1
 * @param replaced whether they are others in the same words
 */
record Names(double agreement, boolean replaced) {
    /** Fewer say nothing. */
    private static final int FEW = 3;
    /** Share of names and numbers that a form letter has others of. */
    private static final double REPLACED = .1;
    /** Noise and rewording change the words around names too. */
    private static final double REPLACED_PER_WORD = 5;
    /**
     * Two of a form have so much of the other words of the longer in common. Of copies on the web benchmark .5% are taken
     * for such, of other pairs that share as much as copies 80%.
     */
    private static final double REPLACED_WORDS = .65;

    /**
     * Compares by distinct words.
     *
     * @param same names and numbers in common
     * @param fewest names and numbers of the text that has fewer
     * @param sameWords other words in common
     * @param fewestWords other words of the text that has fewer
     * @param mostWords other words of the text that has more
     */
    static Names of(int same, int fewest, int sameWords, int fewestWords, int mostWords) {
        double around = Likeness.share(sameWords, fewestWords);
        double kept = Likeness.share(same, fewest);
        return new Names(
                fewest < FEW || around == 0 ? 1 : kept / around,
                fewest - same >= FEW
                        && sameWords >= REPLACED_WORDS * mostWords
                        && 1 - kept >= Math.max(REPLACED, REPLACED_PER_WORD * (1 - around)));
    }
}
