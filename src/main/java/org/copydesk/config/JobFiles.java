package org.copydesk.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.config.Value.Keys;

/** Reads and checks job files. */
public final class JobFiles {
    /** The built-in defaults, which a job may name like a file of its own. */
    public static final Path DEFAULTS = Path.of("defaults.yaml");

    private JobFiles() {}

    /**
     * Returns the job with everything that it builds on, or all that is wrong with it. Reads no other files than job
     * files; of rule packs it only looks whether they are there.
     *
     * @param set {@code KEY=VALUE}, later ones win
     */
    public static LoadedJob load(Path file, List<String> set) {
        return loadWith(file, set.stream().map(Assignment::set).toList());
    }

    /** As {@link #load}, with values from any option of the command line. */
    public static LoadedJob loadWith(Path file, List<Assignment> assignments) {
        return load(Optional.of(file), assignments);
    }

    /** Returns the job of defaults alone, for whoever has an output folder but no job file. */
    public static LoadedJob defaults(List<Assignment> assignments) {
        return load(Optional.empty(), assignments);
    }

    private static LoadedJob load(Optional<Path> file, List<Assignment> assignments) {
        Problems problems = new Problems();
        Keys defaults = Yaml.at(Place.DEFAULT, defaultsText());
        Folders folders = Folders.around(file.orElse(DEFAULTS));
        Layers layers = new Layers(folders, problems);
        Keys merged =
                file.map(job -> (Keys) Value.merge(defaults, layers.file(job))).orElse(defaults);
        for (Assignment assignment : assignments) {
            merged = layers.with(merged, assignment);
        }
        Fields fields = new Fields(merged, "", new KnownKeys(defaults), problems);
        JobFile job = new JobFileReader(folders, problems).read(fields);
        List<Problem> found = problems.sorted();
        return new LoadedJob(
                found.isEmpty() ? Optional.of(job) : Optional.empty(), job.rulePacks(), Layers.settings(merged), found);
    }

    /** Returns whether a YAML file is meant to be a job: it extends others or has a schedule. One that is no YAML may be. */
    public static boolean isJob(Path file) {
        return Yaml.file(file, file.toString(), new Problems())
                .map(keys ->
                        keys.values().containsKey("schedule") || keys.values().containsKey("extends"))
                .orElse(true);
    }

    /** Returns a path as short as the user can type it: from the working directory, where it lies below that. */
    public static String shown(Path path) {
        Path here = Folders.absolute(Path.of(""));
        Path there = Folders.absolute(path);
        return there.startsWith(here) && !there.equals(here)
                ? here.relativize(there).toString()
                : there.toString();
    }

    /** Returns the text that holds every default, with comments that say what each key means. */
    public static String defaultsText() {
        try (InputStream in = JobFiles.class.getResourceAsStream(DEFAULTS.toString())) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
