package org.copydesk.rule.head;

/** Answers what is known about a source, by its name in {@link org.copydesk.document.Document#source()}. */
@FunctionalInterface
public interface SourceFacts {
    /** Knows nothing about any source. */
    SourceFacts NONE = source -> KnownSource.UNKNOWN;

    /** Returns what is known, or {@link KnownSource#UNKNOWN}. */
    KnownSource of(String source);
}
