package org.copydesk.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.config.Assignment;
import org.copydesk.config.JobFile;
import org.copydesk.config.JobFiles;
import org.copydesk.config.LoadedJob;
import org.copydesk.config.Problem;
import org.copydesk.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which job, and what of it is different this once. */
final class JobChoice {
    private static final String INPUT_KEY = "dataset.path";
    static final String DEFAULT = "jobs/nightly.yaml";

    @Parameters(
            paramLabel = "JOB",
            arity = "0..1",
            description = "Job file, or the name of one in jobs/. Default: " + DEFAULT + ".")
    private @Nullable String job;

    @Option(names = "--input", paramLabel = "DIR", description = "Input folder, instead of the job file's.")
    private @Nullable String input;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any setting of the job file, as in --set process.filter.min_words=20. Repeatable.")
    private List<String> set = new ArrayList<>();

    /** Returns the job file, or the name of the defaults where they are all that there is. */
    Path file(Common common) {
        return isDefaults(common) ? JobFiles.DEFAULTS : file(job);
    }

    /** With both folders no job file is needed; one in its usual place is taken all the same. */
    private boolean isDefaults(Common common) {
        return job == null && input != null && common.output().isPresent() && !Files.exists(file(job));
    }

    /** Says so on standard error where nobody's job file holds. */
    void tellDefaults(Desk desk, Common common) {
        if (isDefaults(common)) {
            desk.terminal()
                    .err()
                    .println("There is no " + DEFAULT + ": the built-in defaults hold. 'validate' shows them.");
        }
    }

    /** Takes the name of a job in {@code jobs/} as well as a path. */
    static Path file(@Nullable String named) {
        String name = named == null ? DEFAULT : named;
        return List.of(name, name + ".yaml", "jobs/" + name, "jobs/" + name + ".yaml").stream()
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(Path.of(name));
    }

    /** For commands that only look at an output folder that they were told: the job in jobs/ need not be there. */
    static LoadedJob loadIfThere(@Nullable String named, Common common, List<Assignment> assignments) {
        Path file = file(named);
        boolean told = named == null && common.output().isPresent();
        return told && !Files.exists(file) ? JobFiles.defaults(assignments) : JobFiles.loadWith(file, assignments);
    }

    LoadedJob load(Common common) {
        List<Assignment> assignments = new ArrayList<>();
        set.forEach(text -> assignments.add(Assignment.set(text)));
        Optional.ofNullable(input).ifPresent(folder -> assignments.add(Assignment.of("--input", INPUT_KEY, folder)));
        assignments.addAll(common.outputAssignment());
        return isDefaults(common) ? JobFiles.defaults(assignments) : JobFiles.loadWith(file(job), assignments);
    }

    /** Returns the job with its rule packs looked through. */
    static JobFile checked(Path file, LoadedJob loaded) {
        List<Problem> problems = problems(loaded);
        if (!problems.isEmpty()) {
            throw new WrongInput(file.toString(), problems);
        }
        return loaded.job().orElseThrow();
    }

    /** Returns the job, which has something to read: looked at before a run begins, not on the desk where it is written. */
    JobFile runnable(Common common, LoadedJob loaded) {
        JobFile checked = checked(file(common), loaded);
        Path input = checked.dataset().path();
        if (!Files.isDirectory(input)) {
            throw new WrongInput(
                    file(common).toString(),
                    List.of(new Problem(
                            origin(loaded, INPUT_KEY),
                            Files.exists(input)
                                    ? JobFiles.shown(input) + " is not a folder."
                                    : "There is no input folder " + JobFiles.shown(input) + ".",
                            "make it or mount it, or name another with --input.")));
        }
        return checked;
    }

    private static String origin(LoadedJob loaded, String key) {
        return loaded.settings().stream()
                .filter(setting -> setting.key().equals(key))
                .map(Setting::origin)
                .findFirst()
                .orElse(key);
    }

    /** Returns all that is wrong with the job file and its rule packs. */
    static List<Problem> problems(LoadedJob loaded) {
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(PackCheck.problems(loaded.rulePacks()));
        return problems;
    }

    /** Returns the options as the user would type them again, but for the output folder. */
    List<String> typed() {
        List<String> words = new ArrayList<>();
        if (job != null) {
            words.add(job);
        }
        if (input != null) {
            words.addAll(List.of("--input", input));
        }
        set.forEach(text -> words.addAll(List.of("--set", text)));
        return words;
    }
}
