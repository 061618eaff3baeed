package org.copydesk.corpus;

import java.nio.file.Path;
import java.util.List;
import org.copydesk.write.Tally;

/**
 * A part of the corpus, written in every output format and never altered: versions that have the same key have the
 * same bytes.
 *
 * @param key names what the shard was made of
 * @param tally what is in it
 * @param files one per format
 */
public record Shard(String key, Tally tally, List<File> files) {
    /** The shard in one format. */
    public record File(String format, Path path, long bytes, String sha256) {}

    public Shard {
        files = List.copyOf(files);
    }

    public long rows() {
        return tally.documents();
    }
}
