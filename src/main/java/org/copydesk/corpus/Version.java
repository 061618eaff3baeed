package org.copydesk.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version as {@code versions.json} lists it. A pruned one stays listed: its name is never used again.
 *
 * @param parent the version that it was made from; null for the first
 * @param withdrawn whether documents of it were withdrawn
 */
public record Version(
        @JsonProperty("version") VersionName name,
        State state,
        @Nullable VersionName parent,
        Instant created,
        boolean withdrawn,
        Counts counts) {
    /** Whether its folder is there, and fit for use. */
    public enum State {
        @JsonProperty("published")
        PUBLISHED,
        @JsonProperty("withdrawn")
        WITHDRAWN,
        @JsonProperty("pruned")
        PRUNED
    }

    Version asWithdrawn() {
        State next = state == State.PRUNED ? State.PRUNED : State.WITHDRAWN;
        return new Version(name, next, parent, created, true, counts);
    }

    Version asPruned() {
        return new Version(name, State.PRUNED, parent, created, withdrawn, counts);
    }
}
