package org.copydesk.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the relative paths of a job file start, asked once for each path: every path that leaves this package is absolute.
 *
 * <p>A path starts at the folder of the file that names it, whichever layer that is; where that folder is a
 * {@code jobs/}, folders of data start beside it. What stands on the command line starts at the working directory, and
 * what nobody named, the defaults, where the job's own paths start.
 */
final class Folders {
    private static final String JOBS = "jobs";
    private final Path job;

    private Folders(Path job) {
        this.job = job;
    }

    /** @param job the job file, as the user named it */
    static Folders around(Path job) {
        return new Folders(absolute(job));
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Returns where a folder lies that was named there. */
    Path data(String name, Place place) {
        return absolute(project(place).resolve(name));
    }

    /** Returns the file of that name beside the file that names it, or else in {@code jobs/}; absolute. */
    Optional<Path> resolve(String name, Place place) {
        return candidates(name, place).filter(Files::isRegularFile).findFirst();
    }

    /** Says where a file was looked for. */
    String lookedIn(String name, Place place) {
        return "check the name; looked for "
                + String.join(
                        " and ",
                        candidates(name, place).map(JobFiles::shown).distinct().toList())
                + ".";
    }

    private Stream<Path> candidates(String name, Place place) {
        return Stream.of(
                        beside(place),
                        project(place).resolve(JOBS),
                        project(Place.DEFAULT).resolve(JOBS))
                .map(folder -> absolute(folder.resolve(name)));
    }

    private Path beside(Place place) {
        return place.isOption() ? absolute(Path.of("")) : parent(naming(place));
    }

    private Path project(Place place) {
        Path folder = beside(place);
        boolean ofJobs = !place.isOption() && folder.endsWith(JOBS) && folder.getParent() != null;
        return ofJobs ? folder.getParent() : folder;
    }

    private Path naming(Place place) {
        return place.equals(Place.DEFAULT) ? job : absolute(Path.of(place.file()));
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }
}
