package org.copydesk.extract.html;

/** What the words of an element's class, id and role hint at. The words are in {@code tokens.txt}. */
enum Topic {
    NAVIGATION,
    BREADCRUMB,
    HEADER,
    FOOTER,
    SIDEBAR,
    COMMENT,
    SHARE,
    RELATED,
    MORE,
    ADVERTISEMENT,
    PROMO,
    NEWSLETTER,
    COOKIE,
    MODAL,
    LOGIN,
    SEARCH,
    CAPTION,
    MEDIA,
    AUTHOR,
    BYLINE,
    DATE,
    TIME,
    META,
    TAG,
    TITLE,
    SUMMARY,
    CONTENT,
    BODY,
    TEXT,
    ARTICLE,
    POST,
    NEWS,
    MAIN,
    PAGE,
    LIST,
    ITEM,
    PRODUCT,
    SPECIFICATION,
    FORUM,
    QUESTION,
    REVIEW,
    WIDGET,
    CONTENTS,
    PAGER,
    LEGAL,
    HIDDEN,
    BUTTON,
    CODE,
    TABLE,
    ABOUT,
    WRAPPER,
    HERO,
    FORM,
    RECIPE,
    DOCUMENT,
    LOCATION,
    STAT,
    LANGUAGE,
    SIGNATURE,
    FACT,
    COLLECTION;

    /** Returns this topic's bit in the sets that {@link Topics} makes. */
    long bit() {
        return 1L << ordinal();
    }

    boolean in(long topics) {
        return (topics & bit()) != 0;
    }
}
