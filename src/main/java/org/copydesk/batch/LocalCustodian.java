package org.copydesk.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.copydesk.config.JobFile;
import org.copydesk.corpus.Disk;
import org.copydesk.corpus.Retention;
import org.copydesk.corpus.Version;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.Withdrawal;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.corpus.state.StateStore;
import org.copydesk.job.Care;
import org.copydesk.job.Custodian;
import org.copydesk.job.RunLog;
import org.copydesk.job.RunSummary;
import org.copydesk.job.RunSummary.Status;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunJson;
import org.copydesk.report.RunReport;
import org.copydesk.report.page.HtmlReport;
import org.copydesk.report.tally.RunReportBuilder;
import org.copydesk.write.packaging.Imprint;

/** Cares for the versions of an output folder, the lock in hand. */
public final class LocalCustodian implements Custodian {
    /** Runs whose log and report are kept: a season of nights. */
    private static final int RUNS_KEPT = 100;

    @Override
    public Care.Outcome care(JobFile job, Care care) throws IOException {
        Path output = job.export().path().toAbsolutePath().normalize();
        try (OutputLock lock = OutputLock.take(output).orElse(null)) {
            if (lock == null) {
                String busy = "A run is at work in " + output + ": " + OutputLock.owner(output) + ".";
                return new Care.Outcome(false, busy, List.of());
            }
            Versions versions = new Versions(output);
            if (care instanceof Care.Rollback rollback) {
                return rollback(versions, rollback);
            }
            versions.mend();
            if (care instanceof Care.Prune prune) {
                return prune(versions, job, prune);
            }
            return withdraw(versions, job, (Care.Withdraw) care);
        }
    }

    private static Care.Outcome rollback(Versions versions, Care.Rollback rollback) throws IOException {
        VersionName name = VersionName.parse(rollback.version());
        versions.rollback(name);
        String state = new StateStore(versions.output()).load(name.toString()).isPresent()
                ? "the next run builds on it"
                : "its state is gone, so the next run reads everything anew";
        return new Care.Outcome(
                true, "Version " + name + " is the latest again; " + state + ".", List.of(name.toString()));
    }

    private static Care.Outcome prune(Versions versions, JobFile job, Care.Prune prune) throws IOException {
        Retention retention =
                new Retention(job.retention().keepLast(), job.retention().keepMonthly());
        if (prune.rehearsal()) {
            List<String> surplus = names(retention.surplus(versions));
            return new Care.Outcome(
                    true,
                    Numbers.count(surplus.size(), "version is", "versions are") + " past retention" + listed(surplus),
                    surplus);
        }
        List<String> gone = names(retention.prune(versions));
        Leftovers leftovers = new Leftovers(versions.output());
        leftovers.sweepState();
        forgetRuns(versions.output());
        return new Care.Outcome(
                true, Numbers.count(gone.size(), "version was", "versions were") + " pruned" + listed(gone), gone);
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "." : ": " + String.join(", ", names) + ".";
    }

    private static List<String> names(List<VersionName> versions) {
        return versions.stream().map(VersionName::toString).toList();
    }

    /** Deletes old runs, and the job repository, which only a restart needs. */
    private static void forgetRuns(Path output) throws IOException {
        List<RunSummary> runs = RunLog.of(output).runs();
        for (RunSummary run : runs.subList(Math.min(RUNS_KEPT, runs.size()), runs.size())) {
            Disk.delete(output.resolve(".copydesk").resolve("runs").resolve(run.run()));
            Files.deleteIfExists(output.resolve(".copydesk").resolve("runs").resolve(run.run() + ".json"));
        }
        Set<Status> ended = Set.of(Status.COMPLETED, Status.UNCHANGED);
        if (runs.isEmpty() || ended.contains(runs.get(0).status())) {
            Disk.delete(output.resolve(".copydesk").resolve("jobs"));
        }
    }

    private static Care.Outcome withdraw(Versions versions, JobFile job, Care.Withdraw care) throws IOException {
        Instant now = Instant.now();
        StateStore states = new StateStore(versions.output());
        JobFile.Export export = job.export();
        Version version = new Withdrawal(versions)
                .withdraw(
                        new Withdrawal.Request(Set.copyOf(care.ids()), care.reason(), now),
                        new Imprint(export.name(), export.description(), export.license(), null, null),
                        folder -> report(folder, versions, job, now),
                        (from, to) -> carry(states, from, to));
        String message = Numbers.count(care.ids().size(), "document was", "documents were") + " withdrawn; version "
                + version.name()
                + " is published without them. They stay in older versions until `prune` deletes these.";
        return new Care.Outcome(true, message, List.of(version.name().toString()));
    }

    /** The new version rests on the state of the old one; the next run sees what was withdrawn, and who moves up. */
    private static void carry(StateStore states, VersionName from, VersionName to) throws IOException {
        StateManifest state = states.load(from.toString()).orElse(null);
        if (state != null) {
            states.save(new StateManifest(
                    state.format(),
                    to.toString(),
                    state.fingerprints(),
                    state.tables(),
                    state.files(),
                    state.shards()));
        }
    }

    private static void report(Path folder, Versions versions, JobFile job, Instant now) throws IOException {
        String parent = versions.latest().map(VersionName::toString).orElse(null);
        RunReport report = new RunReportBuilder(new RunReport.Run(
                        "withdrawal",
                        job.name(),
                        null,
                        parent,
                        RunReport.Verdict.PUBLISHED,
                        now,
                        now,
                        "Documents were withdrawn from version " + parent + ".",
                        null))
                .build();
        try (OutputStream out = Files.newOutputStream(folder.resolve("run.json"))) {
            RunJson.write(report, out);
        }
        Files.writeString(folder.resolve("index.html"), HtmlReport.render(report));
    }
}
