package org.copydesk.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.copydesk.cli.command.Desk;
import org.copydesk.cli.command.DiffCommand;
import org.copydesk.cli.command.ExplainCommand;
import org.copydesk.cli.command.PlanCommand;
import org.copydesk.cli.command.PruneCommand;
import org.copydesk.cli.command.RestartCommand;
import org.copydesk.cli.command.RollbackCommand;
import org.copydesk.cli.command.RunCommand;
import org.copydesk.cli.command.SamplePairsCommand;
import org.copydesk.cli.command.ServeCommand;
import org.copydesk.cli.command.StatusCommand;
import org.copydesk.cli.command.ValidateCommand;
import org.copydesk.cli.command.VerifyCommand;
import org.copydesk.cli.command.VersionsCommand;
import org.copydesk.cli.command.WithdrawCommand;

/** Every command, by group, with what it does in one line. A new one is a line here and a class. */
final class Commands {
    static final String DEFAULT = "run";

    /** @param arguments as the overview shows them */
    record Entry(String group, String name, String arguments, String does, Function<Desk, Callable<Integer>> make) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("Every night", "run", "[JOB]", "one run of a job file", RunCommand::new),
            new Entry(
                    "Every night",
                    "restart",
                    "[JOB]",
                    "continue the run that failed or was killed",
                    RestartCommand::new),
            new Entry("Every night", "serve", "", "stay up and run jobs by their schedule", ServeCommand::new),
            new Entry("Every night", "status", "[JOB]", "how runs went, and what restarts one", StatusCommand::new),
            new Entry(
                    "Looking closer",
                    "validate",
                    "[JOB]",
                    "check the job file; show every setting",
                    ValidateCommand::new),
            new Entry("Looking closer", "plan", "[JOB]", "dry run: what every rule would do", PlanCommand::new),
            new Entry(
                    "Looking closer",
                    "explain",
                    "PATH-OR-ID",
                    "one document: every change and why",
                    ExplainCommand::new),
            new Entry(
                    "Looking closer",
                    "sample-pairs",
                    "",
                    "how right the duplicates are, by your own labels",
                    SamplePairsCommand::new),
            new Entry("Published versions", "versions", "", "list them", VersionsCommand::new),
            new Entry("Published versions", "diff", "A B", "what changed from one to another", DiffCommand::new),
            new Entry(
                    "Published versions", "verify", "[V]", "check every byte against its manifest", VerifyCommand::new),
            new Entry("Published versions", "rollback", "V", "make an earlier one the latest", RollbackCommand::new),
            new Entry("Published versions", "prune", "", "remove those past their retention", PruneCommand::new),
            new Entry("Published versions", "withdraw", "ID…", "take documents out for good", WithdrawCommand::new));

    private Commands() {}

    static List<Entry> all() {
        return ENTRIES;
    }

    static Map<String, List<Entry>> byGroup() {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        ENTRIES.forEach(entry -> groups.computeIfAbsent(entry.group(), group -> new ArrayList<>())
                .add(entry));
        return groups;
    }

    static List<String> names() {
        return ENTRIES.stream().map(Entry::name).toList();
    }

    static Optional<Entry> find(String name) {
        return ENTRIES.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
