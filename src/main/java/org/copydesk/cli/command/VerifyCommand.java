package org.copydesk.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.cli.view.VersionsView;
import org.copydesk.corpus.PrivateVerification;
import org.copydesk.corpus.Verification;
import org.copydesk.corpus.Versions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks every byte of the published versions. */
@Command(
        name = "verify",
        footer = {"", "Ends with 0 when all is well and with 1 when something is damaged or missing."})
public final class VerifyCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final OutputFolder output = new OutputFolder();

    @Parameters(
            arity = "0..1",
            paramLabel = "V",
            description = "A version, or latest. Default: all of them, the lists and the link, and the private state.")
    private @Nullable String version;

    /** The answer for programs. */
    record Answer(String checked, boolean valid, List<String> problems) {}

    public VerifyCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        Versions versions = new Versions(output.path());
        Interrupted.finish(desk, versions.output());
        Verification verification = new Verification(versions);
        List<String> problems = new ArrayList<>(
                version == null ? verification.verify() : verification.verify(VersionArgument.of(versions, version)));
        if (version == null && !versions.list().isEmpty()) {
            problems.addAll(new PrivateVerification(versions).verify());
        }
        String checked = version == null ? versions.output().toString() : version;
        desk.terminal()
                .out()
                .print(
                        output.common().json()
                                ? Json.page(new Answer(checked, problems.isEmpty(), problems))
                                : VersionsView.verified(
                                        checked, problems, output.common().paper(desk)));
        return problems.isEmpty() ? Exit.DONE : Exit.FAILED;
    }
}
