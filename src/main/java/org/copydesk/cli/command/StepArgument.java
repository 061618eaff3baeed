package org.copydesk.cli.command;

import java.util.List;
import org.copydesk.config.Problem;
import org.copydesk.config.Spelling;
import org.copydesk.job.Steps;
import org.jspecify.annotations.Nullable;

/** A step as the user typed it. */
final class StepArgument {
    private StepArgument() {}

    static void check(@Nullable String step) {
        if (step != null && !Steps.NAMES.contains(step)) {
            String fix = Spelling.nearest(step, Steps.NAMES)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("use one of: " + String.join(", ", Steps.NAMES) + ".");
            throw new WrongInput(
                    "--from-step", List.of(new Problem("--from-step", "There is no step '" + step + "'.", fix)));
        }
    }
}
