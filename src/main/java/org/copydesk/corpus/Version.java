package org.copydesk.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version as {@code versions.json} lists it. A pruned one stays listed: its name is never used again.
 *
 * @param parent the version that it was made from; null for the first
 * @param withdrawn whether documents of it were withdrawn
 * @param manifestSha256 SHA-256 of its {@code manifest-sha256.txt}; null where an older release listed it
 */
public record Version(
        @JsonProperty("version") VersionName name,
        State state,
        @Nullable VersionName parent,
        Instant created,
        boolean withdrawn,
        @Nullable String manifestSha256,
        Counts counts) {
    /** Whether its folder is there, and fit for use. */
    public enum State {
        @JsonProperty("published")
        PUBLISHED,
        /** The latest once, and left behind by a rollback; a rollback to it makes it the latest again. */
        @JsonProperty("rolled_back")
        ROLLED_BACK,
        @JsonProperty("withdrawn")
        WITHDRAWN,
        @JsonProperty("pruned")
        PRUNED;

        /** Tells whether a version can become the latest. */
        public boolean isFit() {
            return this == PUBLISHED || this == ROLLED_BACK;
        }
    }

    /** Where its folder lies below the output folder. */
    @JsonProperty(value = "path", access = JsonProperty.Access.READ_ONLY)
    public String path() {
        return "versions/" + name;
    }

    Version as(State other) {
        return new Version(name, other, parent, created, withdrawn, manifestSha256, counts);
    }

    Version asWithdrawn() {
        State next = state == State.PRUNED ? State.PRUNED : State.WITHDRAWN;
        return new Version(name, next, parent, created, true, manifestSha256, counts);
    }

    Version asPruned() {
        return as(State.PRUNED);
    }
}
