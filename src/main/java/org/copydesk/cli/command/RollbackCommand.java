package org.copydesk.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.config.JobFile;
import org.copydesk.config.Problem;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.job.Care;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes an earlier version the latest. */
@Command(
        name = "rollback",
        footer = {"", "The next run goes on from that version. Nothing is deleted: roll forward the same way."})
public final class RollbackCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final OutputFolder output = new OutputFolder();

    @Parameters(paramLabel = "V", description = "The version that shall be the latest.")
    private String version = "";

    public RollbackCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        JobFile job = output.jobIfThere();
        Versions versions = new Versions(job.export().path());
        Interrupted.finish(desk, versions.output());
        VersionName name = VersionArgument.of(versions, version);
        if (versions.find(name).filter(found -> found.state().isFit()).isEmpty()) {
            Problem problem = new Problem(
                    versions.output().toString(),
                    "Version " + name + " was withdrawn or pruned: it cannot become latest again.",
                    "name one that `versions` lists as published.");
            throw new WrongInput("the command line", List.of(problem));
        }
        return Caring.care(desk, output, job, new Care.Rollback(name.toString()));
    }
}
