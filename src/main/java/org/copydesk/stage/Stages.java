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

    /** Tells, once the inventory is taken, whether a version made tonight would be the parent again. */
    public boolean nothingChanged() {
        try {
            return !night.parent().version().isEmpty()
                    && night.parent().fingerprints().equals(night.fingerprints())
                    && night.folder()
                            .read(InventoryStage.SUMMARY, InventoryStage.Summary.class)
                            .unchanged();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
