package org.copydesk.dedup.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.dedup.DedupSettings;

/**
 * Brings an index up to date with what one night changed. Run the phases in order, then take the {@link #manifest()}.
 *
 * <pre>
 * var step = new LocalDeduplication(settings, state, previous, feed, version, work);
 * for (Phase phase : step.phases()) {
 *     for (int unit = 0, units = phase.units(); unit &lt; units; unit++) {
 *         phase.run(unit); // units of one phase may run in parallel
 *     }
 * }
 * IndexManifest next = step.manifest();
 * </pre>
 */
public final class LocalDeduplication {
    private final Night night;
    private final Merging merging;

    /**
     * @param state folder of the index files; may be shared by all versions
     * @param previous of the version that tonight's builds on, or {@link IndexManifest#EMPTY}
     * @param label names the new files; no two runs that end differently may share one
     * @param work folder for intermediate files, kept over a restart and deleted by the caller afterwards
     */
    public LocalDeduplication(
            DedupSettings settings, Path state, IndexManifest previous, Feed feed, String label, Path work) {
        this.night = new Night(settings, state, previous, feed, label, work);
        this.merging = new Merging(night);
    }

    public List<Phase> phases() {
        Membership membership = new Membership(night);
        Sketches sketches = new Sketches(night);
        Join copies = Join.copies(night);
        Join stories = Join.stories(night);
        Winners winners = new Winners(night);
        return List.of(
                new Units("fingerprint", () -> night.feed().shards(), new Fingerprints(night)::write),
                one("number", () -> new Numbering(night).write()),
                new Units("members", membership::units, membership::write),
                one("live", membership::live),
                new Units("sketches", sketches::units, sketches::write),
                one("postings", sketches::merge),
                one("queries", sketches::queries),
                new Units("join", copies::units, copies::write),
                one("links", copies::merge),
                one("clusters", () -> new Components(night).write()),
                one("winners", winners::winners),
                one("tell", stories::ask),
                new Units("passages", stories::units, stories::write),
                one("related", stories::merge),
                one("stories", winners::hubs),
                one("placements", () -> new Placements(night).write()),
                new Units("merge", merging::units, merging::write));
    }

    @FunctionalInterface
    private interface Whole {
        void run() throws IOException;
    }

    private static Phase one(String name, Whole task) {
        return new Units(name, () -> 1, unit -> task.run());
    }

    /** Returns the index after tonight; only when every unit of every phase has run. */
    public IndexManifest manifest() throws IOException {
        return merging.manifest();
    }
}
