package org.copydesk.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.WithdrawnList;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.job.RunLog;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunSummary;
import org.copydesk.job.RunSummary.Status;
import org.copydesk.job.Steps;
import org.copydesk.stage.InventoryStage;
import org.copydesk.stage.Night;
import org.copydesk.stage.PublishStage;
import org.copydesk.stage.ReadStage;
import org.copydesk.stage.RunFolder;
import org.copydesk.stage.RunSpec;
import org.copydesk.stage.Settings;
import org.copydesk.stage.WriteStage;

/** Finds out which run is to be done: a new one, or the last one that ended badly, from where it ended. */
final class RunPlanner {
    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Set<Status> ENDED_BADLY = Set.of(Status.FAILED, Status.KILLED, Status.STOPPED, Status.REFUSED);
    /** The first stage that a changed setting touches, where it bears another name than the fingerprint. */
    private static final Map<String, String> FIRST_TOUCHED = Map.of(
            Night.READ, InventoryStage.NAME,
            Night.AUTHORS, WriteStage.NAME,
            Night.EXPORT, PublishStage.NAME,
            Night.WITHDRAWN, ReadStage.NAME);

    /** The state that the run builds on, as it was whole when it began. */
    private static final String PARENT = "parent.json";

    private static final String FINGERPRINTS = "fingerprints.json";

    /**
     * A run, ready to begin.
     *
     * @param again stages to be done although they were done before
     * @param attempt 1 for a new run
     */
    record Planned(
            RunSpec spec,
            RunFolder folder,
            StateManifest parent,
            Settings settings,
            Map<String, String> fingerprints,
            Set<String> again,
            int attempt) {}

    private final RunRequest request;
    private final Path output;
    private final Versions versions;
    private final KnownState known;
    private String refusal = "";

    RunPlanner(RunRequest request, Path output) {
        this(request, output, new KnownState(request.job(), new Versions(output), Set.of()));
    }

    RunPlanner(RunRequest request, Path output, KnownState known) {
        this.request = request;
        this.output = output;
        this.versions = new Versions(output);
        this.known = known;
    }

    /** Why there is nothing to be done; meant for the operator. */
    String refusal() {
        return refusal;
    }

    Optional<Planned> plan() throws IOException {
        Settings settings = Settings.of(request.job());
        Map<String, String> fingerprints =
                settings.fingerprints(CodeVersion.current(), new WithdrawnList(versions).load());
        return request.restart()
                ? restart(settings, fingerprints)
                : Optional.of(begin(settings, fingerprints, request.full(), request.date()));
    }

    private Planned begin(Settings settings, Map<String, String> fingerprints, boolean full, LocalDate date)
            throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        VersionName version = versions.next(date);
        Optional<VersionName> latest = versions.latest();
        String run = RUN_ID.format(now);
        new Leftovers(output).discardUnfinished();
        RunFolder folder = RunFolder.of(output, run);
        StateManifest parent = known(latest.map(VersionName::toString).orElse(""), full, folder);
        RunSpec spec = new RunSpec(
                run,
                request.jobFile().toString(),
                List.of(),
                request.job().dataset().path().toAbsolutePath().normalize().toString(),
                output.toString(),
                full || known.isToBeReadAnew(),
                date.toString(),
                version.toString(),
                latest.map(VersionName::toString).orElse(""),
                now.toString());
        folder.write(RunSpec.FILE, spec);
        folder.write(FINGERPRINTS, fingerprints);
        folder.write(PARENT, parent);
        return new Planned(spec, folder, parent, settings, fingerprints, Set.of(), 1);
    }

    private Optional<Planned> restart(Settings settings, Map<String, String> fingerprints) throws IOException {
        Optional<RunSummary> last = RunLog.of(output).latest();
        if (last.isEmpty() || !ENDED_BADLY.contains(last.get().status())) {
            refusal = "There is nothing to restart in " + output + ": "
                    + last.map(run -> "the last run, " + run.run() + ", is "
                                    + run.status().name().toLowerCase(java.util.Locale.ROOT))
                            .orElse("no run has been made")
                    + ". Type 'run' instead to begin a new one.";
            return Optional.empty();
        }
        RunFolder folder = RunFolder.of(output, last.get().run());
        if (!folder.has(RunSpec.FILE)) {
            refusal = "The run " + last.get().run()
                    + " left nothing to go on from. Type 'run' instead to begin a new one.";
            return Optional.empty();
        }
        RunSpec spec = folder.read(RunSpec.FILE, RunSpec.class);
        String latest = versions.latest().map(VersionName::toString).orElse("");
        if (!latest.equals(spec.parent()) && !latest.equals(spec.version())) {
            refusal = "Version " + latest + " has been published since run " + spec.id()
                    + " began. Type 'run' instead to begin a new one.";
            return Optional.empty();
        }
        StateManifest parent = known(spec.parent(), spec.full(), folder);
        if (!folder.has(PARENT) || !parent.equals(folder.read(PARENT, StateManifest.class))) {
            return Optional.of(begin(settings, fingerprints, spec.full(), LocalDate.parse(spec.date())));
        }
        Set<String> again = again(folder, fingerprints);
        new Leftovers(output).forget(folder, spec.id(), again);
        folder.write(FINGERPRINTS, fingerprints);
        return Optional.of(new Planned(
                spec, folder, parent, settings, fingerprints, again, last.get().attempt() + 1));
    }

    private StateManifest known(String parent, boolean full, RunFolder folder) throws IOException {
        return parent.isEmpty() ? StateManifest.empty() : known.of(VersionName.parse(parent), full, folder);
    }

    /** Returns the stages to be redone: from the one asked for, or from the first that a changed setting touches. */
    private Set<String> again(RunFolder folder, Map<String, String> fingerprints) throws IOException {
        int from = request.fromStep().map(Steps.NAMES::indexOf).orElse(Steps.NAMES.size());
        Map<?, ?> before = folder.has(FINGERPRINTS) ? folder.read(FINGERPRINTS, Map.class) : Map.of();
        for (Map.Entry<String, String> entry : fingerprints.entrySet()) {
            if (!entry.getValue().equals(before.get(entry.getKey()))) {
                String stage = FIRST_TOUCHED.getOrDefault(entry.getKey(), entry.getKey());
                from = Math.min(from, Steps.NAMES.indexOf(stage));
            }
        }
        return new HashSet<>(Steps.NAMES.subList(from, Steps.NAMES.size()));
    }
}
