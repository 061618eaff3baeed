package org.copydesk.extract.html;

import java.util.Arrays;
import org.copydesk.document.Role;

/**
 * Says of every block what it is for. A classifier of boosted trees
 * judges each block by itself and its place.
 */
final class MainText {
    private static final Trees BLOCKS = Trees.load("blocks.trees");
    private static final Trees IN_CONTEXT = Trees.load("context.trees");
    private static final Trees ARTICLE = Trees.load("article.trees");
    private static final Trees FORUM = Trees.load("forum.trees");

    private MainText() {}

    static Role[] roles(Reading reading) {
        Layout layout = reading.layout();
        float[] rows = Features.of(layout, reading.hints());
        float[] p = new float[layout.page.blocks];
        judge(BLOCKS, rows, p);
        PageKind kind = PageKind.of(layout, rows, p, ARTICLE, FORUM);
        Context.write(layout, p, kind, rows);
        judge(IN_CONTEXT, rows, p);
        return roles(layout, Choice.of(layout, p, kind.isArticle(reading.hints().types())));
    }

    private static Role[] roles(Layout layout, boolean[] body) {
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
