package org.copydesk.corpus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.write.Changes;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.Tally;
import org.copydesk.write.packaging.DataFile;
import org.copydesk.write.packaging.Imprint;
import org.copydesk.write.packaging.Release;
import org.jspecify.annotations.Nullable;

/**
 * A version about to be published.
 *
 * @param created for {@code versions.json} and the report of the run: nothing else in the version's folder depends on it
 * @param formats in the order in which they are listed
 * @param shards ascending by document key, over all of them; none for a corpus without documents is not allowed: write an empty
 *     one, so that its columns can be read
 * @param notes sentences for the changelog: what changed in rules and settings
 */
public record Edition(
        VersionName name,
        @Nullable VersionName parent,
        Instant created,
        Imprint imprint,
        List<ShardFormat> formats,
        List<Shard> shards,
        Dropped dropped,
        Changes changes,
        List<String> notes) {

    /** Documents read that are not in the corpus. */
    public record Dropped(long duplicates, long rejected, long quarantined) {}

    public Edition {
        formats = List.copyOf(formats);
        shards = List.copyOf(shards);
        notes = List.copyOf(notes);
        if (shards.isEmpty()) {
            throw new IllegalArgumentException("version " + name + " has no shard");
        }
    }

    /** What is in all shards together. */
    public Tally tally() {
        return shards.stream().map(Shard::tally).reduce(Tally.ZERO, Tally::plus);
    }

    public Counts counts() {
        Tally tally = tally();
        return new Counts(
                tally.documents() + dropped.duplicates() + dropped.rejected() + dropped.quarantined(),
                tally.documents(),
                dropped.duplicates(),
                dropped.rejected(),
                dropped.quarantined(),
                tally.sources(),
                changes);
    }

    Release release() {
        List<DataFile> files = new ArrayList<>();
        for (ShardFormat format : formats) {
            for (int i = 0; i < shards.size(); i++) {
                Shard.File file = file(i, format);
                files.add(new DataFile(
                        path(i, format), format.name(), shards.get(i).rows(), file.bytes(), file.sha256()));
            }
        }
        return new Release(
                name.toString(),
                name.schema(),
                name.day(),
                parent == null ? null : parent.toString(),
                imprint,
                files,
                tally(),
                changes,
                notes);
    }

    /** Returns a shard in a format. */
    Shard.File file(int shard, ShardFormat format) {
        return shards.get(shard).files().stream()
                .filter(file -> file.format().equals(format.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "shard " + shards.get(shard).key() + " was not written as " + format.name()));
    }

    /** Returns where a shard in a format goes, below the version's folder. */
    String path(int shard, ShardFormat format) {
        return "data/" + format.folder() + "/train-" + number(shard) + "-of-" + number(shards.size())
                + format.extension();
    }

    private static String number(int n) {
        String digits = Integer.toString(n);
        return "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }
}
