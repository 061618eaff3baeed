package org.copydesk.extract.html;

/**
 * Says in which part of a page an element stands, where that is not the main one: {@code @comment}, {@code @related},
 * {@code @aside}, {@code @footer}, {@code @header}; an empty string for the main part.
 */
final class Whereabouts {
    /** A block around the headline that is longer holds other things too. */
    private static final int LONGEST_HEAD = 600;

    private final Page page;
    private final int headline;
    private int last = -1;
    private String lastMark = "";

    Whereabouts(Page page) {
        this.page = page;
        this.headline = headline(page);
    }

    private static int headline(Page page) {
        for (int i = 0; i < page.elements; i++) {
            if (page.element[i].normalName().equals("h1")) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the mark of an element's part. */
    String of(int index) {
        if (index != last) {
            last = index;
            lastMark = find(index);
        }
        return lastMark;
    }

    private String find(int index) {
        String mark = "";
        for (int at = index; at >= 0; at = page.parent[at]) {
            String name = page.element[at].normalName();
            long topics = page.topics[at];
            if (name.equals("body")) {
                break;
            } else if (Topic.COMMENT.in(topics)) {
                return "@comment";
            } else if (mark.equals("@related") && isHead(at)) {
                // what stands by the headline is the article's own, whatever its classes are called
                mark = "";
            } else if (name.equals("article") || name.equals("main")) {
                // so are an article's own head, foot and columns
                boolean own = mark.equals("@footer") || mark.equals("@header");
                mark = own || mark.equals("@aside") && !isAside(index, at) ? "" : mark;
            } else if (mark.isEmpty()) {
                mark = markOf(name, topics, at);
            }
        }
        return mark;
    }

    /** Tells whether an element is the block of the headline: it holds it and little else. */
    private boolean isHead(int at) {
        return page.textTo[at] - page.textFrom[at] <= LONGEST_HEAD && holdsHeadline(at);
    }

    private boolean holdsHeadline(int ancestor) {
        int at = headline;
        while (at > ancestor) {
            at = page.parent[at];
        }
        return at == ancestor;
    }

    private String markOf(String name, long topics, int at) {
        if (Topic.RELATED.in(topics) || isCard(name, at)) {
            return "@related";
        }
        if (name.equals("aside") || Topic.SIDEBAR.in(topics)) {
            return "@aside";
        }
        if (name.equals("footer") || Topic.FOOTER.in(topics)) {
            return !name.equals("footer") && isFootOfText(topics, at) ? "" : "@footer";
        }
        return name.equals("nav") || name.equals("header") && !holdsHeadline(at) ? "@header" : "";
    }

    /** A link around a headline leads to another article: what stands in it is that one's. */
    private boolean isCard(String name, int at) {
        if (!name.equals("a") || holdsHeadline(at)) {
            return false;
        }
        int last = page.lastWithin(at);
        for (int i = at + 1; i <= last; i++) {
            if (page.tag[i] == TagKind.HEADING) {
                return true;
            }
        }
        return false;
    }

    /** A post's own foot says who wrote it when: {@code post-footer}, {@code entry-foot}, within what holds the post. */
    private boolean isFootOfText(long topics, int at) {
        boolean named = Topic.POST.in(topics) || Topic.ARTICLE.in(topics);
        return named && page.parent[at] >= 0 && !page.isRoot(page.parent[at]);
    }

    private boolean isAside(int index, int article) {
        for (int at = index; at != article; at = page.parent[at]) {
            if (page.element[at].normalName().equals("aside")) {
                return true;
            }
        }
        return false;
    }
}
