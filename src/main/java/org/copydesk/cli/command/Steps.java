package org.copydesk.cli.command;

import java.util.List;
import org.copydesk.config.Problem;
import org.copydesk.config.Spelling;
import org.jspecify.annotations.Nullable;

/** The steps of a run, as the user names them. */
final class Steps {
    static final List<String> NAMES =
            List.of("inventory", "read", "clean", "deduplicate", "write", "publish", "report");

    private Steps() {}

    static void check(@Nullable String step) {
        if (step != null && !NAMES.contains(step)) {
            String fix = Spelling.nearest(step, NAMES)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("use one of: " + String.join(", ", NAMES) + ".");
            throw new WrongInput(
                    "--from-step", List.of(new Problem("--from-step", "There is no step '" + step + "'.", fix)));
        }
    }
}
