package org.copydesk.job;

import java.util.List;
import java.util.Optional;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Edit;
import org.copydesk.document.Facts;
import org.copydesk.document.Outcome;

/**
 * Everything that is known of one document.
 *
 * @param id empty string for a file of which no document could be read
 * @param version of the corpus that was looked at; empty when the document was read for this answer alone
 * @param document as extracted; empty when it was quarantined
 * @param edits sorted, not overlapping, in offsets of the extracted text
 * @param text clean; empty when it was quarantined
 * @param cluster empty where the document is alone
 * @param related other documents of its story
 */
public record Explanation(
        DocumentKey key,
        String id,
        String source,
        Optional<String> version,
        Outcome outcome,
        Optional<Document> document,
        Facts facts,
        List<Edit> edits,
        Optional<String> text,
        Optional<Cluster> cluster,
        List<RelatedDocument> related) {
    public Explanation {
        edits = List.copyOf(edits);
        related = List.copyOf(related);
    }

    /**
     * Documents that say the same.
     *
     * @param winner id of the survivor
     * @param members the survivor first, then by similarity
     */
    public record Cluster(String winner, List<Member> members) {
        public Cluster {
            members = List.copyOf(members);
        }
    }

    /**
     * @param loss how it lost; empty for the survivor
     * @param text clean, where it is at hand: for a word diff against the document that is explained
     */
    public record Member(
            String id,
            String path,
            String source,
            Optional<String> title,
            Optional<String> published,
            Optional<Outcome.Duplicate> loss,
            Optional<String> text) {}

    /**
     * @param containment share of the smaller one's shingles that the other has, 0 to 1
     * @param nearMiss why it is no duplicate, where it looks like one
     * @param passages that both have
     */
    public record RelatedDocument(
            String id,
            String path,
            String source,
            Optional<String> title,
            double similarity,
            double containment,
            Optional<String> nearMiss,
            List<String> passages) {
        public RelatedDocument {
            passages = List.copyOf(passages);
        }
    }
}
