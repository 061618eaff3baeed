package org.copydesk.write;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of one of the reports under {@code reports/}: the components are the keys, in snake case. Rows stand in the
 * order of the documents that they are about.
 */
public sealed interface ReportRow {

    /**
     * One change that cleaning made. Spans count code points of the extracted text, {@code start} inclusive to
     * {@code end} exclusive; the rows of a document ascend and never overlap.
     *
     * <p>To rebuild the extracted text, go through a document's rows in order: copy clean text until the extracted text
     * so rebuilt is {@code start} long, then skip {@code replacement} in the clean text and add {@code text}; at the
     * end copy the rest.
     *
     * @param rule id of the rule that made it
     * @param text what stood there
     * @param replacement what stands there now; empty where it was removed
     */
    record Ledger(
            String id,
            String path,
            @Nullable String record,
            String rule,
            int start,
            int end,
            String text,
            String replacement)
            implements ReportRow {}

    /** A document, by its id and by where it came from. */
    record Party(String id, String path, @Nullable String record) {}

    /**
     * A document that another stands for.
     *
     * @param kind {@code exact}, {@code near} or {@code contained}
     * @param similarity Jaccard similarity of word shingles
     * @param containment share of the loser's shingles that the winner has
     * @param reason the criterion of the keep policy that decided, or {@code version} or {@code copies}
     */
    record Duplicate(Party loser, Party winner, String kind, double similarity, double containment, String reason)
            implements ReportRow {}

    /**
     * A document of a story: those of one {@code story} are written apart about the same.
     *
     * @param shares what it has in common with documents of the story that come after it
     */
    record Related(
            String story, String id, String path, @Nullable String record, List<Shared> shares) implements ReportRow {
        public Related {
            shares = List.copyOf(shares);
        }

        /** Returns the row without what it shares with some documents. */
        public Related without(Set<String> ids) {
            List<Shared> left =
                    shares.stream().filter(other -> !ids.contains(other.id())).toList();
            return new Related(story, id, path, record, left);
        }
    }

    /**
     * What a document has in common with another one, {@code id}.
     *
     * @param similarity Jaccard similarity of the shingles
     * @param containment share of the smaller one's shingles that the other has
     * @param passages that both have, in the words of the first; only of the nearest documents
     */
    record Shared(String id, double similarity, double containment, List<String> passages) {
        public Shared {
            passages = List.copyOf(passages);
        }
    }

    /** A document that was read and is not fit for the corpus. */
    record Rejected(String id, String path, @Nullable String record, String rule, String reason) implements ReportRow {}

    /** A file or record that could not be read. */
    record Quarantine(String path, @Nullable String record, String cause, String message) implements ReportRow {}

    /**
     * A document of which what is published differs from the parent version, {@code added} aside.
     *
     * @param change {@code added}, {@code changed}, {@code removed} or {@code withdrawn}
     * @param cause {@code input}, {@code rule}, {@code survivor} or {@code withdrawal}
     * @param columns that differ, of a changed document; else empty
     * @param sha256Before of the text; null for one that was added
     * @param sha256After of the text; null for one that is gone
     */
    record Change(
            String id,
            String path,
            @Nullable String record,
            String change,
            String cause,
            List<String> columns,
            @Nullable String sha256Before,
            @Nullable String sha256After)
            implements ReportRow {
        public Change {
            columns = List.copyOf(columns);
        }
    }
}
