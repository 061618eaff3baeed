package org.copydesk.extract.html;

import java.util.Arrays;
import org.copydesk.document.Role;

/**
 * Says of every block what it is for. A classifier of boosted trees
 * judges each block by itself and its place.
 */
final class MainText {
    private static final Trees BLOCKS = Trees.load("blocks.trees");
    /** Measured on wcxb, cross-validated: the word F1 is flat between .45 and .55. */
    private static final float CUT = 0.5f;

    private MainText() {}

    static Role[] roles(Reading reading) {
        Layout layout = reading.layout();
        float[] main = probabilities(layout, reading.hints());
        Roles others = new Roles(layout);
        Role[] roles = new Role[main.length];
        boolean beforeText = true;
        for (int b = 0; b < main.length; b++) {
            boolean body = main[b] > CUT && b != layout.titleBlock;
            beforeText &= !body;
            roles[b] = body ? Role.BODY : others.of(b, beforeText);
        }
        return roles;
    }

    /** Returns the probability of each block to be main text. */
    private static float[] probabilities(Layout layout, Features.Hints hints) {
        float[] rows = Features.of(layout, hints);
        float[] p = new float[layout.page.blocks];
        judge(BLOCKS, rows, p);
        return p;
    }

    private static void judge(Trees trees, float[] rows, float[] into) {
        for (int b = 0; b < into.length; b++) {
            into[b] = Trees.probability(trees.score(rows, b * Features.STRIDE));
        }
    }

    /** All is main text but what navigates: for documents that are not web pages. */
    static Role[] trusted(Page page) {
        Role[] roles = new Role[page.blocks];
        Arrays.fill(roles, Role.BODY);
        for (int e = 0; e < page.elements; e++) {
            if (page.element[e].normalName().equals("nav")) {
                Arrays.fill(roles, page.blockFrom[e], page.blockTo[e], Role.NAVIGATION);
            }
        }
        return roles;
    }
}
