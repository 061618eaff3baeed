package org.copydesk.extract.html;

import java.util.Arrays;
import org.copydesk.document.Role;

/**
 * Says of every block what it is for: one classifier of boosted trees judges each block by itself and its place, a
 * second by what the first thinks of the blocks around it.
 */
final class MainText {
    private static final Trees BLOCKS = Trees.load("blocks.trees");
    private static final Trees IN_CONTEXT = Trees.load("context.trees");

    private MainText() {}

    static Role[] roles(Reading reading) {
        Layout layout = reading.layout();
        Features.Hints hints = reading.hints();
        Columns features = Features.of(layout, hints);
        float[] alone = BLOCKS.judge(features);
        PageKind kind = PageKind.of(layout, features, alone);
        Context.write(layout, alone, kind, features);
        float[] p = agreed(alone, IN_CONTEXT.judge(features));
        return roles(layout, Choice.of(layout, p, kind.isArticle(hints.types())));
    }

    /** Returns the mean of what both classifiers think, which is better than either: they err in different places. */
    static float[] agreed(float[] alone, float[] inContext) {
        float[] p = new float[alone.length];
        for (int b = 0; b < p.length; b++) {
            p[b] = (alone[b] + inContext[b]) / 2;
        }
        return p;
    }

    static Role[] roles(Layout layout, boolean[] body) {
        Roles others = new Roles(layout);
        Role[] roles = new Role[body.length];
        boolean beforeText = true;
        for (int b = 0; b < body.length; b++) {
            boolean main = body[b] || b >= layout.page.shown;
            beforeText &= !main;
            roles[b] = main ? Role.BODY : others.of(b, beforeText);
        }
        return roles;
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
