package org.copydesk.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the relative paths of a job file start: the folder in which {@code jobs/} lies, or the working directory for a
 * job file that is not in such a folder, and for whatever stands on the command line.
 */
final class Folders {
    private static final String JOBS = "jobs";
    private final Path project;

    private Folders(Path project) {
        this.project = project;
    }

    static Folders around(Path job) {
        Path folder = job.toAbsolutePath().normalize().getParent();
        if (folder == null || folder.getFileName() == null || !folder.endsWith(JOBS)) {
            return new Folders(Path.of(""));
        }
        Path project = folder.getParent();
        boolean here = project.equals(Path.of("").toAbsolutePath().normalize());
        return new Folders(here ? Path.of("") : project);
    }

    /** Returns where a folder lies that was named there. */
    Path data(String name, Place place) {
        return place.isOption() ? Path.of(name) : project.resolve(name);
    }

    /** Returns the file of that name beside the file that names it, or else in {@code jobs/}. */
    Optional<Path> resolve(String name, Place place) {
        return candidates(name, place).filter(Files::isRegularFile).findFirst();
    }

    /** Says where a file was looked for. */
    String lookedIn(String name, Place place) {
        List<String> looked =
                candidates(name, place).map(Path::toString).distinct().toList();
        return "check the name; looked for " + String.join(" and ", looked) + ".";
    }

    private Stream<Path> candidates(String name, Place place) {
        Path beside = place.line() == 0 ? Path.of(name) : Path.of(place.file()).resolveSibling(name);
        return Stream.of(beside, project.resolve(JOBS).resolve(name));
    }
}
