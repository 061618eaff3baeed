package org.copydesk.corpus;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.copydesk.document.DocumentId;
import org.copydesk.write.Json;
import org.jspecify.annotations.Nullable;

/**
 * A document that was withdrawn: a line of {@code withdrawn.jsonl}. It holds no word of the document.
 *
 * @param since time of its withdrawal
 * @param versions that held it, and were withdrawn with it
 * @param texts SHA-256 of its text, as it was read and as it was published: another document of the same text is not
 *     published either
 * @param spared ids of the copies that were there, and were not taken along: their text alone does not withdraw them
 * @param reason for the private list only; null elsewhere
 * @param check digest of the rest, by which a damaged line is known; null in lists of old
 */
public record WithdrawnDocument(
        String id,
        @JsonAlias("at") Instant since,
        List<String> versions,
        List<String> texts,
        List<String> spared,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String check) {
    private static final int CHECK_DIGITS = 16;

    public WithdrawnDocument {
        versions = versions == null ? List.of() : List.copyOf(versions);
        texts = texts == null ? List.of() : List.copyOf(texts);
        spared = spared == null ? List.of() : List.copyOf(spared);
    }

    static WithdrawnDocument of(
            String id,
            Instant since,
            Collection<String> versions,
            Collection<String> texts,
            Collection<String> spared,
            String reason) {
        return new WithdrawnDocument(id, since, sorted(versions), sorted(texts), sorted(spared), reason, null);
    }

    private static List<String> sorted(Collection<String> values) {
        return List.copyOf(new TreeSet<>(values));
    }

    /** Tells whether the line is as it was written. */
    boolean isWhole() {
        return id != null && since != null && (check == null || check.equals(digest()));
    }

    private String digest() {
        String rest = String.join("|", id, since.toString(), versions.toString(), texts.toString(), spared.toString());
        return DocumentId.sha256(rest.getBytes(StandardCharsets.UTF_8)).substring(0, CHECK_DIGITS);
    }

    /** Returns what two lists say of one document: since the earlier time, and all else that either knows. */
    WithdrawnDocument and(WithdrawnDocument other) {
        return of(
                id,
                since.isBefore(other.since) ? since : other.since,
                union(versions, other.versions),
                union(texts, other.texts),
                union(spared, other.spared),
                reason == null ? other.reason : reason);
    }

    private static Collection<String> union(List<String> some, List<String> more) {
        TreeSet<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    /** Returns the line that stands in a list, its line end with it. */
    String line(boolean isPrivate) {
        WithdrawnDocument written =
                new WithdrawnDocument(id, since, versions, texts, spared, isPrivate ? reason : null, digest());
        return Json.MAPPER.writeValueAsString(written) + "\n";
    }
}
