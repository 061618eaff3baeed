package org.copydesk.dedup.local;

import java.util.List;

/** The kinds of index files, by the ending of their names. */
final class Kinds {
    /** Fingerprints by the number of the text. */
    static final String TEXTS = "texts";
    /** Hash of the canonical text → number of the text. */
    static final String EXACT = "exact";
    /** Document key → number of its text. */
    static final String DOCUMENTS = "documents";
    /** Number of the text, document key → what the keep policy asks. */
    static final String MEMBERS = "members";
    /** Hash of a sketch, number of the text. */
    static final String POSTINGS = "postings";
    /** Pairs of texts that are copies, or nearly → how alike they are. */
    static final String LINKS = "links";
    /** Pairs of winning texts that share a passage → how alike they are. */
    static final String STORIES = "stories";
    /** Document key → placement. */
    static final String PLACEMENTS = "placements";
    /** Set of the texts that some document has. */
    static final String LIVE = "live";
    /** Long shingles and the sources in which they are of templates, two numbers each. */
    static final String TEMPLATES = "templates";
    /** By text: the text of the winner of its cluster. */
    static final String WINNERS = "winners";
    /** By text: the hub of its story, -1 for none. */
    static final String HUBS = "hubs";

    /** Kinds of which every file counts; of the others the last one does. */
    static final List<String> LAYERED = List.of(TEXTS, EXACT, DOCUMENTS, MEMBERS, POSTINGS, LINKS, STORIES, PLACEMENTS);

    static final List<String> WHOLE = List.of(LIVE, TEMPLATES, WINNERS, HUBS);
    /** Layered kinds that are {@link org.copydesk.dedup.store.SortedTable}s. */
    static final List<String> TABLES = List.of(EXACT, DOCUMENTS, MEMBERS, LINKS, STORIES, PLACEMENTS);

    private Kinds() {}
}
