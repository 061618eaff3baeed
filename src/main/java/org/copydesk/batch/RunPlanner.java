package org.copydesk.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.config.JobFile.Dataset;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.WithdrawnList;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.job.RunId;
import org.copydesk.job.RunLog;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunSummary;
import org.copydesk.job.RunSummary.Counts;
import org.copydesk.job.RunSummary.Status;
import org.copydesk.job.RunSummary.StepSummary;
import org.copydesk.job.Steps;
import org.copydesk.stage.InventoryStage;
import org.copydesk.stage.Night;
import org.copydesk.stage.PublishStage;
import org.copydesk.stage.ReadStage;
import org.copydesk.stage.ReportStage;
import org.copydesk.stage.RunFolder;
import org.copydesk.stage.RunSpec;
import org.copydesk.stage.Settings;
import org.copydesk.stage.WriteStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Finds out which run is to be done: a new one, or the last one that ended badly, from where it ended. Where what the
 * last one had done rests on something that is no longer so, a new one takes its place.
 */
final class RunPlanner {
    /** What the inventory depends on besides the fingerprints of the state. */
    private static final String DATASET = "dataset";
    /** The first stage that a changed setting touches, where it bears another name than the fingerprint. */
    private static final Map<String, String> FIRST_TOUCHED = Map.of(
            DATASET,
            InventoryStage.NAME,
            Night.READ,
            InventoryStage.NAME,
            Night.AUTHORS,
            WriteStage.NAME,
            Night.EXPORT,
            PublishStage.NAME,
            Night.WITHDRAWN,
            ReadStage.NAME);

    /** The state that the run builds on, as it was whole when it began. */
    private static final String PARENT = "parent.json";

    private static final String FINGERPRINTS = "fingerprints.json";

    /**
     * A run, ready to begin.
     *
     * @param again stages to be done although they were done before
     * @param opening its record as it begins, or begins again
     */
    record Planned(
            RunSpec spec,
            RunFolder folder,
            StateManifest parent,
            Settings settings,
            Map<String, String> fingerprints,
            Set<String> again,
            RunSummary opening) {
        boolean isNew() {
            return opening.attempt() == 1;
        }
    }

    private final RunRequest request;
    private final Path output;
    private final InstantSource clock;
    private final Versions versions;
    private final RunLog log;
    private final KnownState known;
    private @Nullable RunSummary opening;
    private final List<String> notes = new ArrayList<>();
    private String refusal = "";

    /** @param known of the state that there is to build on */
    RunPlanner(RunRequest request, Path output, InstantSource clock, KnownState known) {
        this.request = request;
        this.output = output;
        this.clock = clock;
        this.versions = new Versions(output);
        this.known = known;
        this.log = RunLog.of(output);
    }

    /** Why there is nothing to be done; meant for the operator. */
    String refusal() {
        return refusal;
    }

    /** Adds sentences that the operator is to be told about the run. */
    void note(List<String> sentences) {
        notes.addAll(sentences);
    }

    /** Returns what this attempt is recorded as, also when it could not be planned to the end. */
    RunSummary opening() {
        return opening == null ? fresh(log.next(now()), now()) : opening;
    }

    Optional<Planned> plan() throws IOException {
        return request.restart()
                ? restart()
                : Optional.of(begin(request.full(), request.date().orElseThrow()));
    }

    private Planned begin(boolean full, LocalDate date) throws IOException {
        Instant now = now();
        RunId id = log.next(now);
        RunSummary fresh = fresh(id, now);
        opening = fresh;
        Settings settings = settings();
        Map<String, String> fingerprints = fingerprints(settings);
        String latest = latest();
        RunFolder folder = RunFolder.of(output, id.toString());
        StateManifest parent = known(latest, full, folder);
        RunSpec spec = new RunSpec(
                id.toString(),
                input().toString(),
                full || known.isToBeReadAnew(),
                date.toString(),
                latest,
                now.toString());
        folder.write(RunSpec.FILE, spec);
        folder.write(FINGERPRINTS, basis(fingerprints));
        folder.write(PARENT, parent);
        return new Planned(spec, folder, parent, settings, fingerprints, Set.of(), fresh);
    }

    private Optional<Planned> restart() throws IOException {
        Optional<RunSummary> last = log.latest();
        if (last.isEmpty() || !last.get().isUnfinished()) {
            return refuse("There is nothing to restart in " + output + ": "
                    + last.map(run -> "the last run, " + run.run() + ", is "
                                    + run.status().name().toLowerCase(Locale.ROOT))
                            .orElse("no run has been made")
                    + ". To begin a new one: " + request.typed().run(request.full()));
        }
        RunSummary before = last.get();
        opening = again(before, Set.of());
        RunFolder folder = RunFolder.of(output, before.run());
        Optional<RunSpec> spec = spec(folder);
        String latest = latest();
        boolean published = !latest.isEmpty() && PublishStage.isOf(versions, VersionName.parse(latest), before.run());
        if (published && spec.isPresent()) {
            return finish(before, folder, spec.get(), latest);
        }
        boolean full = request.full() || spec.map(RunSpec::full).orElse(false);
        Optional<String> reason = published ? Optional.of("it is published") : reasonForANewRun(spec, folder, latest);
        if (reason.isPresent()) {
            note(List.of("Run " + before.run() + " cannot go on: " + reason.get() + ". This run took its place."));
            return Optional.of(begin(full, date(spec)));
        }
        return Optional.of(goOn(before, folder, spec.orElseThrow()));
    }

    /** Says why what was done cannot be built on; empty where it can. */
    private Optional<String> reasonForANewRun(Optional<RunSpec> spec, RunFolder folder, String latest)
            throws IOException {
        if (spec.isEmpty()) {
            return Optional.of("it left nothing to go on from");
        }
        if (!latest.equals(spec.get().parent())) {
            String parent = spec.get().parent();
            return Optional.of("the latest version is " + (latest.isEmpty() ? "none" : latest) + " now, and was "
                    + (parent.isEmpty() ? "none" : parent) + " when it began");
        }
        if (!input().toString().equals(spec.get().input())) {
            return Optional.of("it read " + spec.get().input() + ", and the input folder is " + input() + " now");
        }
        if (request.full() && !spec.get().full()) {
            return Optional.of("it was no full run, and --full was asked for");
        }
        StateManifest known = known(spec.get().parent(), spec.get().full(), folder);
        return Optional.of(known).equals(parent(folder))
                ? Optional.empty()
                : Optional.of("the state that it built on is not as it was");
    }

    /** Goes on where the run ended; what a changed setting touches, or an earlier step asked for, is done again. */
    private Planned goOn(RunSummary before, RunFolder folder, RunSpec was) throws IOException {
        RunSpec spec = new RunSpec(
                was.id(), was.input(), was.full(), date(Optional.of(was)).toString(), was.parent(), was.started());
        Settings settings = settings();
        Map<String, String> fingerprints = fingerprints(settings);
        StateManifest parent = parent(folder).orElseThrow();
        Set<String> again = stagesFrom(firstAgain(folder, spec, was, fingerprints));
        new Leftovers(output).forget(folder, spec.id(), again);
        folder.write(RunSpec.FILE, spec);
        folder.write(FINGERPRINTS, basis(fingerprints));
        RunSummary restarted = again(before, again);
        opening = restarted;
        return new Planned(spec, folder, parent, settings, fingerprints, again, restarted);
    }

    /** The run has published its version; all that may be missing is its report. */
    private Optional<Planned> finish(RunSummary before, RunFolder folder, RunSpec spec, String version)
            throws IOException {
        if (request.fromStep().filter(step -> !step.equals(ReportStage.NAME)).isPresent()) {
            return refuse("Run " + before.run() + " has published version " + version
                    + ", which is never altered. To make another: "
                    + request.typed().run(true));
        }
        Settings settings = settings();
        return Optional.of(new Planned(
                spec,
                folder,
                parent(folder).orElse(StateManifest.empty()),
                settings,
                fingerprints(settings),
                Set.of(),
                again(before, Set.of())));
    }

    private Optional<Planned> refuse(String sentence) {
        refusal = sentence;
        return Optional.empty();
    }

    /** Returns the index of the first stage to be redone: asked for, touched by a setting, or with a name that is gone. */
    private int firstAgain(RunFolder folder, RunSpec spec, RunSpec was, Map<String, String> fingerprints)
            throws IOException {
        int from = request.fromStep().map(Steps.NAMES::indexOf).orElse(Steps.NAMES.size());
        Map<?, ?> before = fingerprints(folder);
        for (Map.Entry<String, String> entry : basis(fingerprints).entrySet()) {
            if (!entry.getValue().equals(before.get(entry.getKey()))) {
                String stage = FIRST_TOUCHED.getOrDefault(entry.getKey(), entry.getKey());
                from = Math.min(from, Steps.NAMES.indexOf(stage));
            }
        }
        boolean nameStands = spec.date().equals(was.date()) && isNameFree(folder);
        return nameStands ? from : Math.min(from, Steps.NAMES.indexOf(WriteStage.NAME));
    }

    private static Map<?, ?> fingerprints(RunFolder folder) throws IOException {
        try {
            return folder.has(FINGERPRINTS) ? folder.read(FINGERPRINTS, Map.class) : Map.of();
        } catch (DamagedFileException unreadable) {
            return Map.of();
        }
    }

    private boolean isNameFree(RunFolder folder) throws IOException {
        if (!folder.has(Night.NAME)) {
            return true;
        }
        try {
            VersionName name = folder.read(Night.NAME, VersionName.class);
            return versions.next(name.day()).number() <= name.number();
        } catch (DamagedFileException unreadable) {
            return false;
        }
    }

    private static Set<String> stagesFrom(int index) {
        return new HashSet<>(Steps.NAMES.subList(index, Steps.NAMES.size()));
    }

    private StateManifest known(String parent, boolean full, RunFolder folder) throws IOException {
        return parent.isEmpty() ? StateManifest.empty() : known.of(VersionName.parse(parent), full, folder);
    }

    /** Returns the state that the run built on, as it was then. */
    private static Optional<StateManifest> parent(RunFolder folder) throws IOException {
        try {
            return folder.has(PARENT) ? Optional.of(folder.read(PARENT, StateManifest.class)) : Optional.empty();
        } catch (DamagedFileException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<RunSpec> spec(RunFolder folder) throws IOException {
        try {
            return folder.has(RunSpec.FILE) ? Optional.of(folder.read(RunSpec.FILE, RunSpec.class)) : Optional.empty();
        } catch (JacksonException | DamagedFileException unreadable) {
            return Optional.empty();
        }
    }

    private LocalDate date(Optional<RunSpec> spec) {
        return request.date()
                .or(() -> spec.map(RunSpec::date).map(LocalDate::parse))
                .orElseGet(() -> LocalDate.ofInstant(
                        clock.instant(), request.job().schedule().zone()));
    }

    private Settings settings() {
        return Settings.of(request.job());
    }

    private Map<String, String> fingerprints(Settings settings) throws IOException {
        return settings.fingerprints(CodeVersion.current(), new WithdrawnList(versions).load());
    }

    private Map<String, String> basis(Map<String, String> fingerprints) {
        Dataset dataset = request.job().dataset();
        Map<String, String> basis = new TreeMap<>(fingerprints);
        basis.put(DATASET, dataset.exclude() + " " + dataset.onVanished());
        return basis;
    }

    private String latest() throws IOException {
        return versions.latest().map(VersionName::toString).orElse("");
    }

    private Path input() {
        return request.job().dataset().path().toAbsolutePath().normalize();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private RunSummary fresh(RunId id, Instant now) {
        List<StepSummary> steps = Steps.NAMES.stream().map(StepSummary::waiting).toList();
        return running(id.toString(), 1, now, 0, Counts.NONE, steps, notes);
    }

    private RunSummary again(RunSummary before, Set<String> again) {
        List<StepSummary> steps = new ArrayList<>(before.steps());
        steps.replaceAll(step ->
                step.status() == Status.COMPLETED && !again.contains(step.name()) ? step : step.with(Status.WAITING));
        return running(
                before.run(),
                before.attempt() + 1,
                before.started(),
                before.millis(),
                before.counts(),
                steps,
                Stream.concat(before.notes().stream(), notes.stream())
                        .distinct()
                        .toList());
    }

    private RunSummary running(
            String id,
            int attempt,
            Instant started,
            long millis,
            Counts counts,
            List<StepSummary> steps,
            List<String> notes) {
        return new RunSummary(
                request.job().name(),
                id,
                attempt,
                Status.RUNNING,
                RunLog.thisProcess(),
                request.engine().name().toLowerCase(Locale.ROOT),
                started,
                null,
                millis,
                null,
                counts,
                steps,
                List.of(),
                notes,
                null,
                request.typed().anywhere().restart());
    }
}
