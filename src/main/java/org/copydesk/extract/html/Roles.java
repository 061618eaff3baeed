package org.copydesk.extract.html;

import org.copydesk.document.BlockKind;
import org.copydesk.document.Role;

/** Names what a block is for that is not main text: by the nearest tag or topic around it that says so. */
final class Roles {
    /** A block with these topics at so many steps or fewer is what they say; farther up, they speak of a region. */
    private static final int NEAR = 2;

    private static final long REGIONS = bits(
            Topic.COMMENT,
            Topic.SHARE,
            Topic.COOKIE,
            Topic.NEWSLETTER,
            Topic.LOGIN,
            Topic.ADVERTISEMENT,
            Topic.RELATED,
            Topic.MORE,
            Topic.NAVIGATION,
            Topic.BREADCRUMB,
            Topic.PAGER,
            Topic.LEGAL,
            Topic.FOOTER,
            Topic.SIDEBAR,
            Topic.HEADER,
            Topic.SEARCH);

    private static final long NOTICES = bits(Topic.COOKIE, Topic.NEWSLETTER, Topic.LOGIN);
    private static final long NAVIGATIONS = bits(Topic.NAVIGATION, Topic.BREADCRUMB, Topic.PAGER, Topic.SEARCH);
    private static final long TEASERS = bits(Topic.RELATED, Topic.MORE);
    private static final long ABOUTS = bits(Topic.AUTHOR, Topic.ABOUT);
    private static final long FOOTERS = bits(Topic.FOOTER, Topic.LEGAL);
    private static final long BYLINES = bits(Topic.BYLINE, Topic.AUTHOR);

    private final Page page;
    private final TextStats stats;
    private final int titleBlock;
    /** By element: what the regions around it say. */
    private final Role[] regions;

    Roles(Layout layout) {
        this.page = layout.page;
        this.stats = layout.stats;
        this.titleBlock = layout.titleBlock;
        this.regions = new Role[page.elements];
        for (int e = 0; e < page.elements; e++) {
            regions[e] = narrowed(page.parent[e] < 0 ? Role.OTHER : regions[page.parent[e]], own(e));
        }
    }

    /** Returns what a region within a region is: among comments all is comment, else the inner region says it. */
    private static Role narrowed(Role outer, Role inner) {
        return outer == Role.COMMENT || inner == Role.OTHER ? outer : inner;
    }

    private static long bits(Topic... topics) {
        long bits = 0;
        for (Topic topic : topics) {
            bits |= topic.bit();
        }
        return bits;
    }

    /** @param beforeText whether the block stands before the first block of main text */
    Role of(int block, boolean beforeText) {
        if (block == titleBlock) {
            return Role.TITLE;
        }
        if (page.kind[block] == BlockKind.CAPTION) {
            return Role.CAPTION;
        }
        Role near = near(block, beforeText);
        return near != Role.OTHER ? near : regions[page.holder[block]];
    }

    private Role near(int block, boolean beforeText) {
        int at = page.holder[block];
        boolean brief = stats.words[block] <= 40;
        for (int step = 0; step <= NEAR && at >= 0; step++, at = page.parent[at]) {
            long topics = page.topics[at];
            if ((topics & REGIONS) != 0) {
                return Role.OTHER;
            }
            if (Topic.CAPTION.in(topics) || page.tag[at] == TagKind.CAPTION) {
                return Role.CAPTION;
            }
            if (brief && beforeText && (topics & BYLINES) != 0) {
                return Role.BYLINE;
            }
            boolean dated =
                    Topic.DATE.in(topics) || page.element[at].normalName().equals("time");
            if (brief && beforeText && dated && stats.digits[block] > 0) {
                return Role.DATELINE;
            }
            if (beforeText && block > titleBlock && titleBlock >= 0 && Topic.SUMMARY.in(topics)) {
                return Role.STANDFIRST;
            }
        }
        return Role.OTHER;
    }

    private Role own(int element) {
        long topics = page.topics[element];
        String name = page.element[element].normalName();
        if (name.equals("body")) {
            return Role.OTHER;
        }
        if (Topic.COMMENT.in(topics)) {
            return Role.COMMENT;
        }
        if ((topics & NOTICES) != 0) {
            return Role.NOTICE;
        }
        if (Topic.SHARE.in(topics)) {
            return Role.SHARE;
        }
        if (Topic.ADVERTISEMENT.in(topics)) {
            return Role.ADVERTISEMENT;
        }
        if (name.equals("nav") || (topics & NAVIGATIONS) != 0) {
            return Role.NAVIGATION;
        }
        if ((topics & TEASERS) != 0) {
            return Role.RELATED;
        }
        if ((topics & ABOUTS) != 0) {
            return Role.ABOUT;
        }
        if (name.equals("footer") || (topics & FOOTERS) != 0) {
            return Role.FURNITURE;
        }
        return Role.OTHER;
    }
}
