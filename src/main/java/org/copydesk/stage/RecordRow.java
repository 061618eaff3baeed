package org.copydesk.stage;

import java.util.List;
import org.copydesk.clean.author.AuthorForm;
import org.copydesk.corpus.Withdrawn;
import org.jspecify.annotations.Nullable;

/**
 * Where a document stands in a version.
 *
 * @param digest of its article row
 * @param fate {@code kept}, {@code duplicate}, {@code rejected} or {@code withdrawn}
 * @param added version in which its record first appeared; null unless kept
 * @param cluster id of the survivor; null where rejected
 * @param forms of its authors' names, where they are other than printed; none unless kept
 */
public record RecordRow(
        String id,
        String source,
        @Nullable String record,
        String digest,
        String fate,
        @Nullable String added,
        @Nullable String cluster,
        int clusterSize,
        @Nullable String story,
        List<AuthorForm> forms) {
    static final String KEPT = "kept";
    static final String DUPLICATE = "duplicate";
    static final String REJECTED = "rejected";
    public static final String WITHDRAWN = Withdrawn.RULE;

    RecordRow withdrawn() {
        return new RecordRow(id, source, record, digest, WITHDRAWN, null, null, 0, null, List.of());
    }

    boolean kept() {
        return fate.equals(KEPT);
    }
}
