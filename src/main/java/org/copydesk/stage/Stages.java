package org.copydesk.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/**
 * The stages of one run, in running order.
 *
 * @param again names of stages that are to be done although they were
 */
public record Stages(Night night, List<Stage> list, int threads, Set<String> again) {
    public Stage named(String name) {
        return list.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage is called " + name));
    }

    public boolean again(String name) {
        return again.contains(name);
    }

    /**
     * Tells, once a stage has ended, whether a version made tonight would be the parent again: the inventory knows,
     * or, where files were only tried again, the stage that has read them.
     */
    public boolean nothingChanged(String ended) {
        try {
            if (night.parent().version().isEmpty()
                    || !night.parent().fingerprints().equals(night.fingerprints())) {
                return false;
            }
            InventoryStage.Summary found = night.folder().read(InventoryStage.SUMMARY, InventoryStage.Summary.class);
            return switch (ended) {
                case InventoryStage.NAME -> found.unchanged();
                case ReadStage.NAME -> found.unchangedButForRetries() && Retries.inVain(night);
                default -> false;
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
