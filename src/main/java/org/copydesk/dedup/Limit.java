package org.copydesk.dedup;

/** What two texts that are no copies fell short of; where it is several things, the first of them. */
public enum Limit {
    /** Nothing: they are copies. */
    NONE,
    /** One of them is a page that runs on, and the other another state of it. */
    RUNNING,
    /** Names and numbers differ more than the words around them: one template with other facts. */
    NAMES,
    /** One of them is a sentence or two. */
    LENGTH,
    /** They share too little. */
    SHARE
}
