package org.copydesk.rule;

import java.nio.file.Path;
import java.util.List;

/** The rule packs of a job, in order; a later rule of the same id takes the place of an earlier one. */
public final class RulePacks {
    private final String fingerprint;

    private RulePacks(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    /** Packs as read, and everything that is wrong with them; to be used only when that is nothing. */
    public record Loaded(RulePacks packs, List<PackProblem> problems) {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads packs.
     *
     * @param names {@code builtin}, or paths of YAML files
     * @param folder that relative paths start from: the job file's
     */
    public static Loaded load(List<String> names, Path folder) {
        return new Loaded(new RulePacks(""), List.of());
    }

    /** Returns the packs that come with the product. */
    public static RulePacks builtin() {
        return load(List.of("builtin"), Path.of(".")).packs();
    }

    /** Returns the SHA-256 of all that these packs say. */
    public String fingerprint() {
        return fingerprint;
    }
}
