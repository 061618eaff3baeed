package org.copydesk.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.copydesk.corpus.Disk;
import org.copydesk.corpus.ShardStore;
import org.copydesk.corpus.state.Run;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.corpus.state.StateStore;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.job.RunLog;
import org.copydesk.job.RunSummary;
import org.copydesk.stage.AuthorLearning;
import org.copydesk.stage.CleanStage;
import org.copydesk.stage.Composition;
import org.copydesk.stage.DeduplicateStage;
import org.copydesk.stage.DuplicateFigures;
import org.copydesk.stage.FeedWork;
import org.copydesk.stage.InventoryStage;
import org.copydesk.stage.Night;
import org.copydesk.stage.PublishStage;
import org.copydesk.stage.ReadStage;
import org.copydesk.stage.ReportStage;
import org.copydesk.stage.RunFolder;
import org.copydesk.stage.RunSpec;
import org.copydesk.stage.Tables;
import org.copydesk.stage.WriteStage;

/** Clears away what runs leave behind once nothing refers to it any more. */
final class Leftovers {
    /** Files of a run's folder by the stage that writes them: how their names begin. */
    private static final Map<String, List<String>> FILES = Map.of(
            InventoryStage.NAME,
                    List.of("inventory", "changes.seg", "marks", "read-units", Tables.addedBy(Tables.INVENTORY)),
            ReadStage.NAME,
                    List.of(
                            "read-0",
                            "read-1",
                            "copies-",
                            "moved.json",
                            ReadStage.SUMMARY,
                            Tables.addedBy(Tables.DOCUMENTS),
                            Tables.addedBy(Tables.QUARANTINE)),
            CleanStage.NAME,
                    List.of(
                            "learn",
                            "line-state",
                            "clean-",
                            Tables.addedBy(Tables.ARTICLES),
                            Tables.addedBy(Tables.INDEX)),
            DeduplicateStage.NAME, List.of("dedup", DeduplicateStage.INDEX),
            WriteStage.NAME,
                    List.of(
                            Night.NAME,
                            AuthorLearning.FILES,
                            Composition.SUMMARY,
                            "shards.json",
                            DuplicateFigures.TALLY,
                            FeedWork.SUMMARY,
                            Tables.addedBy(Tables.RECORDS),
                            Tables.addedBy(Tables.FAULTS)),
            PublishStage.NAME, List.of(PublishStage.GATES),
            ReportStage.NAME, List.of("report"));

    /** Files of a run in the state folder, likewise. */
    private static final Map<String, List<String>> STATE_FILES = Map.of(
            InventoryStage.NAME, List.of("inventory", "marks"),
            ReadStage.NAME, List.of("documents-", "quarantine-", "lines-"),
            CleanStage.NAME, List.of("articles-", "index-", "line-state", "learned"),
            DeduplicateStage.NAME, List.of("dedup", DeduplicateStage.INDEX),
            WriteStage.NAME, List.of("records"));

    /** Runs whose log and report are kept: a season of nights. */
    private static final int RUNS_KEPT = 100;

    private final Path output;

    Leftovers(Path output) {
        this.output = output;
    }

    /** Deletes what other unfinished runs have left: this one begins, and they will not be continued. */
    void discardUnfinished(String run) throws IOException {
        Path runs = output.resolve(".copydesk").resolve("runs");
        for (Path folder : list(runs, Files::isDirectory)) {
            if (!folder.getFileName().toString().equals(run)) {
                clear(folder);
            }
        }
        sweepState();
    }

    /** Deletes what the stages to be done again have written, so that they find nothing done. */
    void forget(RunFolder folder, String run, Set<String> stages) throws IOException {
        Path state = new StateStore(output).folder().resolve(run);
        for (String stage : stages) {
            delete(folder.path(), FILES.get(stage));
            delete(state, STATE_FILES.getOrDefault(stage, List.of()));
        }
    }

    private static void delete(Path folder, List<String> beginnings) throws IOException {
        for (Path file : list(folder, any -> true)) {
            String name = file.getFileName().toString();
            if (beginnings.stream().anyMatch(name::startsWith)) {
                Disk.delete(file);
            }
        }
    }

    /** Deletes a finished run's intermediate files; its report stays. */
    static void clear(Path folder) throws IOException {
        for (Path file : list(folder, any -> true)) {
            if (!file.getFileName().toString().equals("report")) {
                Disk.delete(file);
            }
        }
        if (list(folder, any -> true).isEmpty()) {
            Files.deleteIfExists(folder);
        }
    }

    /**
     * Deletes everything that may hold words of documents and that no version refers to: what unfinished runs have left,
     * the reports of runs that published nothing, the traces of failures, the job repository.
     */
    void forgetTexts() throws IOException {
        Path hidden = output.resolve(".copydesk");
        for (Path folder : list(hidden.resolve("runs"), Files::isDirectory)) {
            Disk.delete(folder);
        }
        RunLog log = RunLog.of(output);
        for (RunSummary run : log.runs()) {
            if (run.failure() != null && run.failure().detail() != null) {
                log.write(run.withoutTrace());
            }
        }
        for (String name : List.of("jobs", "staging", "trash")) {
            Disk.delete(hidden.resolve(name));
        }
        sweepState();
    }

    /** Deletes state and shards that neither a version nor an unfinished run refers to. */
    void sweepState() throws IOException {
        StateStore states = new StateStore(output);
        Set<String> files = new HashSet<>();
        Set<String> shards = new HashSet<>();
        boolean unknown = false;
        for (String version : states.versions()) {
            if (Files.isDirectory(output.resolve("versions").resolve(version))) {
                Optional<StateManifest> manifest = readable(states, version);
                manifest.ifPresent(state -> collect(state, files, shards));
                unknown |= manifest.isEmpty();
            } else {
                states.delete(version);
            }
        }
        Set<String> unfinished = unfinished(shards);
        if (unknown && files.isEmpty()) {
            return;
        }
        for (Path run : list(states.folder(), Files::isDirectory)) {
            if (!unfinished.contains(run.getFileName().toString())) {
                for (Path file : list(run, any -> true)) {
                    if (!files.contains(run.getFileName() + "/" + file.getFileName())) {
                        Disk.delete(file);
                    }
                }
                if (list(run, any -> true).isEmpty()) {
                    Files.delete(run);
                }
            }
        }
        new ShardStore(output.resolve(".copydesk").resolve("shards"), List.of()).sweep(shards);
    }

    /** Deletes the job repository unless a run may be restarted, which needs it. */
    void forgetJobs() throws IOException {
        if (unfinished(new HashSet<>()).isEmpty()) {
            Disk.delete(output.resolve(".copydesk").resolve("jobs"));
        }
    }

    /** Deletes what is kept of old runs. */
    void forgetRuns() throws IOException {
        Path folder = output.resolve(".copydesk").resolve("runs");
        Set<String> unfinished = unfinished(new HashSet<>());
        List<RunSummary> runs = RunLog.of(output).runs();
        for (RunSummary run : runs.subList(Math.min(RUNS_KEPT, runs.size()), runs.size())) {
            if (!unfinished.contains(run.run())) {
                Disk.delete(folder.resolve(run.run()));
                Files.deleteIfExists(folder.resolve(run.run() + ".json"));
            }
        }
    }

    /** Returns the runs that a restart may continue, and adds the shards that they have composed. */
    private Set<String> unfinished(Set<String> shards) throws IOException {
        Set<String> runs = new HashSet<>();
        for (Path folder : list(output.resolve(".copydesk").resolve("runs"), Files::isDirectory)) {
            RunFolder run = new RunFolder(folder);
            if (run.has(RunSpec.FILE)) {
                runs.add(folder.getFileName().toString());
                try {
                    shards.addAll(Composition.shardKeys(run));
                } catch (DamagedFileException damaged) {
                    // the restart meets it too, and says so
                }
            }
        }
        return runs;
    }

    private static Optional<StateManifest> readable(StateStore states, String version) throws IOException {
        try {
            return states.load(version);
        } catch (DamagedFileException damaged) {
            return Optional.empty();
        }
    }

    private static void collect(StateManifest manifest, Set<String> files, Set<String> shards) {
        for (List<Run> runs : manifest.tables().values()) {
            runs.forEach(run -> files.addAll(run.segments()));
        }
        manifest.files().values().forEach(files::addAll);
        manifest.shards().forEach(shard -> shards.add(shard.name()));
    }

    private static List<Path> list(Path folder, Predicate<Path> filter) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(filter).sorted().toList();
        }
    }
}
