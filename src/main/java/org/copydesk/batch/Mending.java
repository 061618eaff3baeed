package org.copydesk.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.corpus.Version;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.disk.DamagedFileException;
import org.jspecify.annotations.Nullable;

/**
 * What is done about private files that a run finds damaged or gone when it reads them: it is given up, and a new one
 * takes its place, which makes anew whatever was in them. Of the state of the latest version {@link KnownState} leaves
 * out what they are part of; a shard is deleted, so that it is written again; what a run has left half done is given up
 * with it.
 */
final class Mending {
    private final Path output;
    private final Versions versions;
    private final Path hidden;
    private final Set<Path> found = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    Mending(Path output) {
        this.output = output;
        this.versions = new Versions(output);
        this.hidden = versions.hidden().toAbsolutePath().normalize();
    }

    /** Returns the files that were found damaged so far. */
    Set<Path> found() {
        return Set.copyOf(found);
    }

    /** Returns what was done about them, a sentence each. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Prepares for a new run, if that can mend why the last one failed: each file once. */
    boolean canMend(@Nullable Throwable cause) throws IOException {
        Optional<Path> damaged = damaged(cause);
        if (damaged.isEmpty() || !damaged.get().startsWith(hidden) || !found.add(damaged.get())) {
            return false;
        }
        Path file = damaged.get();
        notes.add(output.relativize(file) + " was damaged or gone: what was in it is made anew");
        if (file.startsWith(hidden.resolve("shards"))) {
            forgetShard(file);
        }
        return true;
    }

    /** Returns what the operator can do where a file of a published version is damaged, which no run alters. */
    List<String> advice(@Nullable Throwable cause) throws IOException {
        Optional<Path> damaged = damaged(cause);
        if (damaged.isEmpty()
                || !damaged.get().startsWith(versions.folders().toAbsolutePath().normalize())) {
            return List.of();
        }
        VersionName name = VersionName.parse(versions.folders()
                .toAbsolutePath()
                .normalize()
                .relativize(damaged.get())
                .getName(0)
                .toString());
        Optional<VersionName> other = versions.list().stream()
                .filter(version -> version.state().isFit() && !version.name().equals(name))
                .map(Version::name)
                .filter(version -> Files.isDirectory(versions.folder(version)))
                .max(Comparator.naturalOrder());
        return List.of("Bring it back from a backup, or type "
                + other.map(version -> "'rollback " + version + "' to go on from that version")
                        .orElse("'run --output DIR' to begin anew in another folder"));
    }

    /** Returns the file that a failure is about; empty where it is about something else. */
    static Optional<Path> damaged(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DamagedFileException damage) {
                return Optional.of(damage.file().toAbsolutePath().normalize());
            }
            if (cause instanceof NoSuchFileException missing && missing.getFile() != null) {
                return Optional.of(Path.of(missing.getFile()).toAbsolutePath().normalize());
            }
        }
        return Optional.empty();
    }

    private static void forgetShard(Path file) throws IOException {
        String name = file.getFileName().toString();
        String key = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path part : files.filter(part -> part.getFileName().toString().startsWith(key + "."))
                    .toList()) {
                Files.delete(part);
            }
        }
    }
}
