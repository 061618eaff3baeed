package org.copydesk.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.config.JobFile;
import org.copydesk.corpus.Version;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.Withdrawal;
import org.copydesk.corpus.state.StateStore;
import org.copydesk.job.Care;
import org.copydesk.job.Custodian;
import org.copydesk.report.Numbers;
import org.copydesk.write.packaging.Imprint;

/** Cares for the versions of an output folder, the lock in hand. */
public final class LocalCustodian implements Custodian {
    @Override
    public Care.Outcome care(JobFile job, Care care) throws IOException {
        Path output = job.export().path().toAbsolutePath().normalize();
        try (OutputLock lock = OutputLock.take(output).orElse(null)) {
            if (lock == null) {
                String busy = "A run is at work in " + output + ": " + OutputLock.owner(output) + ".";
                return new Care.Outcome(false, busy, List.of());
            }
            Versions versions = new Versions(output);
            if (care instanceof Care.Prune prune) {
                return prune(versions, job, prune.rehearsal());
            }
            Care.Outcome completed = complete(versions);
            if (care instanceof Care.Rollback rollback) {
                return rollback(versions, rollback);
            }
            versions.mend();
            if (care instanceof Care.Withdraw withdraw) {
                return withdraw(versions, job, withdraw);
            }
            return completed;
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

    private static Care.Outcome prune(Versions versions, JobFile job, boolean rehearsal) throws IOException {
        Pruning pruning = new Pruning(versions.output(), job.retention());
        if (rehearsal) {
            List<String> surplus = names(pruning.due());
            return new Care.Outcome(
                    true,
                    Numbers.count(surplus.size(), "version is", "versions are") + " past retention" + listed(surplus),
                    surplus);
        }
        Set<VersionName> pruned = new TreeSet<>(pruning.prune());
        new Leftovers(versions.output()).forgetJobs();
        // now there is room for what may have stood in the way: an interrupted withdrawal, a lost list
        complete(versions);
        versions.mend();
        pruned.addAll(pruning.prune());
        List<String> gone = names(List.copyOf(pruned));
        return new Care.Outcome(
                true, Numbers.count(gone.size(), "version was", "versions were") + " pruned" + listed(gone), gone);
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "." : ": " + String.join(", ", names) + ".";
    }

    private static List<String> names(List<VersionName> versions) {
        return versions.stream().map(VersionName::toString).toList();
    }

    private static Care.Outcome withdraw(Versions versions, JobFile job, Care.Withdraw care) throws IOException {
        JobFile.Export export = job.export();
        Withdrawal.Pending done = PrivateTexts.withdrawal(versions.output())
                .withdraw(
                        new Withdrawal.Request(
                                Set.copyOf(care.ids()),
                                care.withCopies(),
                                care.reason(),
                                Instant.now().truncatedTo(ChronoUnit.MILLIS)),
                        new Imprint(export.name(), export.description(), export.license(), null, null),
                        job.name());
        StringBuilder message = new StringBuilder(
                Numbers.count(done.documents().size(), "document was", "documents were") + " withdrawn; version "
                        + done.version()
                        + " is published without them. They stay in older versions until `prune` deletes these.");
        if (!done.copies().isEmpty()) {
            message.append(
                    care.withCopies()
                            ? "\nCopies that were taken along:"
                            : "\nCopies that stay, of which the next run publishes one in a document's place"
                                    + " (--with-copies takes them along):");
            done.copies()
                    .forEach(copy -> message.append("\n  " + copy.id() + "  " + copy.kind() + " copy of " + copy.of()
                            + "  " + copy.path() + (copy.record() == null ? "" : "#" + copy.record())));
        }
        return new Care.Outcome(
                true,
                message.toString(),
                List.of(done.version()),
                done.copies().stream()
                        .map(copy -> new Care.Copy(
                                copy.id(), copy.path(), copy.record(), copy.of(), copy.kind(), copy.withdrawn()))
                        .toList());
    }

    private static Care.Outcome complete(Versions versions) throws IOException {
        new Recovery(versions.output()).completeRun();
        Optional<Version> done = PrivateTexts.withdrawal(versions.output()).complete();
        return new Care.Outcome(
                true,
                done.map(version -> "A withdrawal that had been interrupted was completed: version " + version.name()
                                + " is published without the documents.")
                        .orElse("No withdrawal was interrupted."),
                done.map(version -> List.of(version.name().toString())).orElse(List.of()));
    }
}
