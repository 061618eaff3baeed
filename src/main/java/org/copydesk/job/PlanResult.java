package org.copydesk.job;

import java.util.List;
import java.util.Optional;

/**
 * What a run would do.
 *
 * @param documents that were looked at
 * @param sampled whether there are more in the input folder
 * @param characters of extracted text in them
 * @param rules by characters removed, falling
 * @param house what the rules of the job's own packs would do, also those that would do nothing, in their order
 * @param suspicious documents that would lose more than the job file allows, by share, falling
 * @param change against the published version; empty for a sample, or where nothing is published
 */
public record PlanResult(
        RunSummary.Counts documents,
        boolean sampled,
        long characters,
        List<RuleHits> rules,
        List<RuleHits> house,
        List<Suspicion> suspicious,
        Optional<Change> change) {
    public PlanResult {
        rules = List.copyOf(rules);
        house = List.copyOf(house);
        suspicious = List.copyOf(suspicious);
    }

    /**
     * @param hits edits, or for a rejecting rule documents
     * @param removed characters taken out
     * @param added characters put in their place
     */
    public record RuleHits(String rule, long hits, long documents, long removed, long added, List<Sample> samples) {
        public RuleHits {
            samples = List.copyOf(samples);
        }
    }

    /**
     * @param before the span with a few words around it
     * @param start of the span in {@code before}
     * @param end of the span in {@code before}
     * @param replacement what takes its place
     */
    public record Sample(String id, String path, String before, int start, int end, String replacement) {}

    public record Suspicion(String id, String path, double removedShare) {}

    public record Change(String version, long added, long changed, long removed) {}
}
