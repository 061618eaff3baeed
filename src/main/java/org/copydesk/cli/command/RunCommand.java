package org.copydesk.cli.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One run of a job file. */
@Command(
        name = "run",
        footer = {
            "",
            "Examples:",
            "  run                                        jobs/nightly.yaml, into output/",
            "  run --input texts --output /srv/corpus     the same job on other folders",
            "  run weekly --set process.filter.min_words=20",
            "",
            "Ends with 0 published or nothing had changed, 1 failed, 2 wrong settings, 3 refused by a gate,",
            "4 another run is at work in this output folder."
        })
public final class RunCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final RunOptions options = new RunOptions();

    public RunCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return Running.run(desk, common, options.request(desk, common, false, Optional.empty()));
    }
}
