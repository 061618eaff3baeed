package org.copydesk.corpus;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.copydesk.write.JsonLines;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;

/** The documents that a published version was made without, though they were read, by its reports. */
public final class Dropped {
    private final LongHashSet copies = new LongHashSet();
    private final LongHashSet copiesOfWithdrawn = new LongHashSet();
    private final LongHashSet rejected = new LongHashSet();

    private Dropped() {}

    /** @param folder of the version */
    public static Dropped of(Path folder, Withdrawn withdrawn) throws IOException {
        Dropped dropped = new Dropped();
        read(folder, ReportFile.DUPLICATES, ReportRow.Duplicate.class, row -> {
            boolean gone = withdrawn.has(row.winner().id());
            (gone ? dropped.copiesOfWithdrawn : dropped.copies)
                    .add(shortId(row.loser().id()));
        });
        read(folder, ReportFile.REJECTED, ReportRow.Rejected.class, row -> {
            boolean gone = row.rule().equals(Withdrawn.SURVIVOR_RULE);
            (gone ? dropped.copiesOfWithdrawn : dropped.rejected).add(shortId(row.id()));
        });
        return dropped;
    }

    public boolean isCopy(String id) {
        return copies.contains(shortId(id));
    }

    /** Whether a document stood behind one that was withdrawn, then or since. */
    public boolean isCopyOfWithdrawn(String id) {
        return copiesOfWithdrawn.contains(shortId(id));
    }

    public boolean isRejected(String id) {
        return rejected.contains(shortId(id));
    }

    /** The first half of an id: enough to tell a corpus' documents apart, at 8 bytes each. */
    static long shortId(String id) {
        return Long.parseUnsignedLong(id.substring(0, 16), 16);
    }

    /**
     * Takes the rows of a report; a version that was pruned has none.
     *
     * @throws org.copydesk.disk.DamagedFileException if the report is not as it was published
     */
    static <T> void read(Path version, ReportFile report, Class<T> type, Consumer<T> taker) throws IOException {
        if (Files.isDirectory(version)) {
            try (Stream<T> rows = JsonLines.read(BagInfo.whole(version, "reports/" + report.fileName()), type)) {
                rows.forEach(taker);
            }
        }
    }
}
