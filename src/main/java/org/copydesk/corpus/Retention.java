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

    /**
     * Deletes the versions that have to go, and returns them. Each is marked pruned, taken out of {@code versions/} in
     * one step, then deleted; what a killed run left over is deleted, too.
     */
    public List<VersionName> prune(Versions versions) throws IOException {
        List<VersionName> surplus = surplus(versions);
        for (VersionName name : surplus) {
            Version version = versions.find(name).orElseThrow();
            versions.put(version.asPruned());
        }
        Path trash = versions.hidden().resolve("trash");
        for (Version version : versions.list()) {
            Path folder = versions.folder(version.name());
            if (version.state() == Version.State.PRUNED && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(trash);
                Disk.delete(trash.resolve(version.name().toString()));
                Durable.move(folder, trash.resolve(version.name().toString()));
            }
        }
        Disk.delete(trash);
        return surplus;
    }
}
