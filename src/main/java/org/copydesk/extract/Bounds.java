package org.copydesk.extract;

import java.util.List;
import org.copydesk.document.Block;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.Signal;
import org.copydesk.document.UnreadableException;

/**
 * Bounds on what one document may consist of, besides its bytes: a few kilobytes unfold to millions of paragraphs, each
 * of which takes memory in every step.
 */
public final class Bounds {
    /** The plays of Shakespeare, each line a block of its own, have some 170,000. */
    public static final int BLOCKS = 250_000;
    /** 32 MiB of prose, wrapped at 70 characters, have half as many. */
    static final int LINES = 1_000_000;
    /** The longest lists of authors name some 5,000 (G. Aad et al., Phys. Rev. Lett. 114, 191803). */
    public static final int SIGNALS = 10_000;

    private Bounds() {}

    /** Looks before anything is made of the lines. */
    static void checkLines(String text) throws UnreadableException {
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lines += c == '\n' || c == '\f' ? 1 : 0;
        }
        check(lines, LINES, "lines");
    }

    public static void check(List<Block> blocks, List<Signal> signals) throws UnreadableException {
        check(blocks.size(), BLOCKS, "paragraphs");
        check(signals.size(), SIGNALS, "authors, dates and the like");
    }

    private static void check(int count, int most, String things) throws UnreadableException {
        if (count > most) {
            throw new UnreadableException(Cause.TOO_LARGE, "has more than " + most + " " + things);
        }
    }
}
