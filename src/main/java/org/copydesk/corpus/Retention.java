package org.copydesk.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.copydesk.disk.Durable;

/**
 * Which versions are kept: {@code latest}, the newest ones, and the last of each of the newest months. Versions with
 * withdrawn documents go first of all, whatever their age. A version needs nothing of its parent: shared files live as
 * long as one version has them.
 *
 * @param keepLast newest versions to keep, at least 1
 * @param keepMonthly newest months of which the last version is kept
 */
public record Retention(int keepLast, int keepMonthly) {
    private static final String HIDDEN = ".";

    public Retention {
        if (keepLast < 1 || keepMonthly < 0) {
            throw new IllegalArgumentException("retention must keep at least the last version, and no negative number");
        }
    }

    /** Returns the versions that have to go, in ascending order. Touches nothing. */
    public List<VersionName> surplus(Versions versions) throws IOException {
        List<VersionName> published = new ArrayList<>();
        Set<VersionName> there = new TreeSet<>();
        for (Version version : versions.list()) {
            if (version.state().isFit()) {
                published.add(0, version.name());
            }
            if (version.state() != Version.State.PRUNED) {
                there.add(version.name());
            }
        }
        Optional<VersionName> latest = versions.latest();
        there.removeAll(kept(published));
        latest.ifPresent(there::remove);
        return List.copyOf(there);
    }

    private Set<VersionName> kept(List<VersionName> newestFirst) {
        Set<VersionName> kept = new HashSet<>();
        newestFirst.stream().limit(keepLast).forEach(kept::add);
        Set<YearMonth> months = new HashSet<>();
        for (VersionName name : newestFirst) {
            if (months.size() < keepMonthly && months.add(YearMonth.from(name.day()))) {
                kept.add(name);
            }
        }
        return kept;
    }

    /** Deletes what lies beside the versions and is no longer referred to. */
    @FunctionalInterface
    public interface Beside {
        void sweep() throws IOException;
    }

    /**
     * Deletes the versions that have to go, and returns them. Each is taken out of sight in one step, by a name of its
     * folder that no version has, then emptied; the list is written last of all, once, so that a full disk does not stand
     * in the way. What a killed run left over is deleted, too.
     */
    public List<VersionName> prune(Versions versions, Beside beside) throws IOException {
        List<VersionName> surplus = surplus(versions);
        for (VersionName name : surplus) {
            if (Files.isDirectory(versions.folder(name), LinkOption.NOFOLLOW_LINKS)) {
                Disk.delete(hidden(versions, name));
                Durable.move(versions.folder(name), hidden(versions, name));
            }
        }
        Set<VersionName> gone = new TreeSet<>(surplus);
        gone.addAll(hidden(versions));
        for (VersionName name : gone) {
            Disk.empty(hidden(versions, name));
        }
        Disk.delete(versions.hidden().resolve("trash"));
        beside.sweep();
        List<Version> pruned = versions.list().stream()
                .filter(version -> gone.contains(version.name()) && version.state() != Version.State.PRUNED)
                .map(Version::asPruned)
                .toList();
        if (!pruned.isEmpty()) {
            versions.put(pruned);
        }
        for (VersionName name : gone) {
            Disk.delete(hidden(versions, name));
        }
        return List.copyOf(gone);
    }

    private static Path hidden(Versions versions, VersionName name) {
        return versions.folder(name).resolveSibling(HIDDEN + name);
    }

    /** Returns the versions that were taken out of sight and are not yet listed as pruned. */
    private static List<VersionName> hidden(Versions versions) throws IOException {
        Path folders = versions.output().resolve("versions");
        if (!Files.isDirectory(folders)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folders)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.startsWith(HIDDEN) && VersionName.isOne(name.substring(HIDDEN.length())))
                    .map(name -> VersionName.parse(name.substring(HIDDEN.length())))
                    .toList();
        }
    }
}
