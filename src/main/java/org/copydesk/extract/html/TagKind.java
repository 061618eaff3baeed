package org.copydesk.extract.html;

import java.util.HashMap;
import java.util.Map;

/** What an element does to the text around it. */
enum TagKind {
    LINK,
    BOLD,
    /** Runs along with the text, as links and bold type do. */
    INLINE,
    /** Begins and ends a block. */
    BLOCK,
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    LIST,
    QUOTE,
    CAPTION,
    PREFORMATTED,
    TABLE,
    ROW,
    CELL,
    BREAK,
    /** Shows no text of its own, but says something: {@code meta}, {@code link}. */
    MUTE,
    /** Shows no text that belongs to the page, and neither does anything within. */
    SKIPPED;

    private static final Map<String, TagKind> BY_NAME = new HashMap<>();

    static {
        put(LINK, "a");
        put(BOLD, "b strong");
        put(BLOCK, "html body head div section article main aside nav header footer address center form fieldset");
        put(BLOCK, "figure details summary legend hgroup dialog menu search button frameset noframes");
        put(BLOCK, "tbody thead tfoot caption hr dir");
        put(PARAGRAPH, "p");
        put(HEADING, "h1 h2 h3 h4 h5 h6");
        put(LIST_ITEM, "li dt dd");
        put(LIST, "ul ol dl");
        put(QUOTE, "blockquote");
        put(CAPTION, "figcaption");
        put(PREFORMATTED, "pre listing xmp");
        put(TABLE, "table");
        put(ROW, "tr");
        put(CELL, "td th");
        put(BREAK, "br");
        put(MUTE, "meta link base img input wbr source track embed param");
        put(SKIPPED, "script style noscript template title select textarea svg iframe canvas object math");
        put(SKIPPED, "audio video map applet datalist noembed frame");
    }

    private static void put(TagKind kind, String names) {
        for (String name : names.split(" ")) {
            BY_NAME.put(name, kind);
        }
    }

    static TagKind of(String name) {
        return BY_NAME.getOrDefault(name, INLINE);
    }

    boolean breaksText() {
        return ordinal() > INLINE.ordinal() && ordinal() < BREAK.ordinal();
    }
}
