package org.copydesk.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.config.Problem;
import org.copydesk.job.Care;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes documents out of the corpus for good. */
@Command(
        name = "withdraw",
        footer = {
            "",
            "Publishes the latest version anew without them, and marks every version that holds one as withdrawn;",
            "prune then deletes those first. The documents are never taken in again, nor is a new one of the same text.",
            "Copies that are there are listed; without --with-copies the next run publishes one in a document's place."
        })
public final class WithdrawCommand implements Callable<Integer> {
    private static final String FORM = "[0-9a-f]{32}";
    private final Desk desk;

    @Mixin
    private final OutputFolder output = new OutputFolder();

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids of records, 32 hex digits each.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--with-copies", description = "Take along the copies that it lists.")
    private boolean withCopies;

    @Option(names = "--reason", paramLabel = "TEXT", description = "For the record; never published.")
    private String reason = "";

    public WithdrawCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        List<Problem> problems = ids.stream()
                .filter(id -> !id.matches(FORM))
                .map(id -> new Problem("withdraw", "'" + id + "' is no id of a record.", "give 32 hex digits."))
                .toList();
        if (!problems.isEmpty()) {
            throw new WrongInput("the command line", problems);
        }
        return Caring.care(desk, output, output.jobIfThere(), new Care.Withdraw(ids, withCopies, reason));
    }
}
