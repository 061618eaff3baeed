package org.copydesk.extract.html;

import org.jsoup.nodes.Element;

/** Tag paths of elements, as in {@code article>div.body>p}, each made once. */
final class Paths {
    /** Enough to tell a template's places apart. */
    private static final int STEPS = 5;

    private final Page page;
    private final String[] steps;
    private final String[] paths;

    Paths(Page page) {
        this.page = page;
        this.steps = new String[page.elements];
        this.paths = new String[page.elements];
    }

    String of(int index) {
        if (paths[index] == null) {
            int[] chain = new int[STEPS];
            int length = 0;
            for (int at = index; at >= 0 && length < STEPS && !isRoot(at); at = page.parent[at]) {
                chain[length++] = at;
            }
            StringBuilder path = new StringBuilder(64);
            while (length > 0) {
                path.append(step(chain[--length])).append(length > 0 ? ">" : "");
            }
            paths[index] = path.toString();
        }
        return paths[index];
    }

    private boolean isRoot(int index) {
        String name = page.element[index].normalName();
        return name.equals("body") || name.equals("html");
    }

    private String step(int index) {
        if (steps[index] == null) {
            Element element = page.element[index];
            String classes = element.attributes().get("class").strip();
            int gap = 0;
            while (gap < classes.length() && !Character.isWhitespace(classes.charAt(gap))) {
                gap++;
            }
            String name = element.normalName();
            steps[index] = gap == 0 ? name : name + '.' + classes.substring(0, gap);
        }
        return steps[index];
    }
}
