package org.copydesk.dedup;

/** What two texts that are no copies fell short of; where it is several things, the first of them. */
public enum Limit {
    /** Nothing: they are copies. */
    NONE,
    /** They are in two languages. */
    LANGUAGE,
    /** One of them is a page that runs on, and the other another state of it. */
    RUNNING,
    /** Names and numbers differ more than the words around them: one template with other facts. */
    NAMES,
    /** Names and numbers are others in the same words: a form letter, a notice, another issue of a series. */
    REPLACED,
    /** One of them is a sentence or two. */
    LENGTH,
    /** They share too little. */
    SHARE,
    /** They share enough, but each has a part of its own. */
    OWN
}
