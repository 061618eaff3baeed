package org.copydesk.dedup.local;

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
    private final DedupSettings settings;
    private final Path state;
    private final IndexManifest previous;
    private final Feed feed;
    private final String label;
    private final Path work;

    /**
     * @param state folder of the index files; may be shared by all versions
     * @param previous of the version that tonight's builds on, or {@link IndexManifest#EMPTY}
     * @param label names the new files; no two runs that end differently may share one
     * @param work folder for intermediate files, kept over a restart and deleted by the caller afterwards
     */
    public LocalDeduplication(
            DedupSettings settings, Path state, IndexManifest previous, Feed feed, String label, Path work) {
        this.settings = settings;
        this.state = state;
        this.previous = previous;
        this.feed = feed;
        this.label = label;
        this.work = work;
    }

    public List<Phase> phases() {
        return List.of();
    }

    /** Returns the index after tonight; only when every unit of every phase has run. */
    public IndexManifest manifest() {
        return previous;
    }
}
