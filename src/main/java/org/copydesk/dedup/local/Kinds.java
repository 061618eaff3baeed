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
    /** Pairs of texts that are no strangers → how alike they are. */
    static final String LINKS = "links";
    /** Document key → placement. */
    static final String PLACEMENTS = "placements";
    /** Set of the texts that some document has. */
    static final String LIVE = "live";
    /** By text: the text of the winner of its cluster. */
    static final String WINNERS = "winners";
    /** By text: the hub of its story, -1 for none. */
    static final String HUBS = "hubs";

    /** Kinds of which every file counts; of the others the last one does. */
    static final List<String> LAYERED = List.of(TEXTS, EXACT, DOCUMENTS, MEMBERS, POSTINGS, LINKS, PLACEMENTS);

    static final List<String> WHOLE = List.of(LIVE, WINNERS, HUBS);
    /** Layered kinds that are {@link org.copydesk.dedup.store.SortedTable}s. */
    static final List<String> TABLES = List.of(EXACT, DOCUMENTS, MEMBERS, LINKS, PLACEMENTS);

    private Kinds() {}
}
