package org.copydesk.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.copydesk.config.JobFile;

/** Draws pairs from the published version for a person to judge. */
@FunctionalInterface
public interface PairSampler {
    /**
     * Writes a sample of duplicates and related documents, stratified about the thresholds between them; the same version
     * gives the same file.
     *
     * @param size pairs in all
     * @return empty, with nothing written, where nothing is published or its state is gone
     */
    Optional<Drawn> sample(JobFile job, int size, Path file) throws IOException;

    /**
     * What was drawn.
     *
     * @param pairs in the file
     * @param population pairs that it stands for
     */
    record Drawn(String version, int pairs, long population) {}
}
