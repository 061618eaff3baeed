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

    private final Page page;
    private final TextStats stats;
    private final int titleBlock;

    Roles(Layout layout) {
        this.page = layout.page;
        this.stats = layout.stats;
        this.titleBlock = layout.titleBlock;
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
        return near != Role.OTHER ? near : region(page.holder[block]);
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
            if (brief && beforeText && (topics & bits(Topic.BYLINE, Topic.AUTHOR)) != 0) {
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

    private Role region(int holder) {
        Role role = Role.OTHER;
        for (int at = holder; at >= 0; at = page.parent[at]) {
            Role here = page.element[at].normalName().equals("body") ? Role.OTHER : region(page, at);
            if (here == Role.COMMENT) {
                return here;
            }
            role = role == Role.OTHER ? here : role;
        }
        return role;
    }

    private static Role region(Page page, int at) {
        long topics = page.topics[at];
        String name = page.element[at].normalName();
        if (Topic.COMMENT.in(topics)) {
            return Role.COMMENT;
        }
        if ((topics & bits(Topic.COOKIE, Topic.NEWSLETTER, Topic.LOGIN)) != 0) {
            return Role.NOTICE;
        }
        if (Topic.SHARE.in(topics)) {
            return Role.SHARE;
        }
        if (Topic.ADVERTISEMENT.in(topics)) {
            return Role.ADVERTISEMENT;
        }
        if (name.equals("nav") || (topics & bits(Topic.NAVIGATION, Topic.BREADCRUMB, Topic.PAGER, Topic.SEARCH)) != 0) {
            return Role.NAVIGATION;
        }
        if ((topics & bits(Topic.RELATED, Topic.MORE)) != 0) {
            return Role.RELATED;
        }
        if ((topics & bits(Topic.AUTHOR, Topic.ABOUT)) != 0) {
            return Role.ABOUT;
        }
        if (name.equals("footer") || (topics & bits(Topic.FOOTER, Topic.LEGAL)) != 0) {
            return Role.FURNITURE;
        }
        return Role.OTHER;
    }
}
