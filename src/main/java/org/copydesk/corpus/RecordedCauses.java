package org.copydesk.corpus;

import com.carrotsearch.hppc.LongObjectHashMap;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;

/**
 * Why documents came and went between two published versions, by their reports: what the feeds on the way from one to
 * the other say; where there is no such way, or no feed any more, what became of the document in the version that does
 * not have it.
 */
final class RecordedCauses implements ChangeFeed.Causes {
    private final LongObjectHashMap<String> additions = new LongObjectHashMap<>();
    private final LongObjectHashMap<String> removals = new LongObjectHashMap<>();
    private final Dropped before;
    private final Dropped after;
    private final Withdrawn withdrawn;

    RecordedCauses(Versions versions, VersionName before, VersionName after) throws IOException {
        for (VersionName version : way(versions, before, after)) {
            Dropped.read(versions.folder(version), ReportFile.CHANGES, ReportRow.Change.class, this::note);
        }
        this.withdrawn = new WithdrawnList(versions).load();
        this.before = Dropped.of(versions.folder(before), withdrawn);
        this.after = Dropped.of(versions.folder(after), withdrawn);
    }

    /** Returns the versions after one up to another, oldest first; none where they do not descend from it. */
    private static Deque<VersionName> way(Versions versions, VersionName from, VersionName to) throws IOException {
        Deque<VersionName> way = new ArrayDeque<>();
        VersionName at = to;
        while (at != null && !at.equals(from)) {
            way.addFirst(at);
            at = versions.find(at).map(Version::parent).orElse(null);
        }
        return at == null ? new ArrayDeque<>() : way;
    }

    private void note(ReportRow.Change row) {
        long id = Dropped.shortId(row.id());
        if (row.change().equals(ChangeFeed.ADDED)) {
            additions.put(id, row.cause());
        } else if (!row.change().equals(ChangeFeed.CHANGED)) {
            removals.put(id, row.cause());
        }
    }

    @Override
    public String of(String path, String id, String change) {
        boolean added = change.equals(ChangeFeed.ADDED);
        String told = (added ? additions : removals).get(Dropped.shortId(id));
        if (told != null) {
            return told;
        }
        Dropped without = added ? before : after;
        if (added ? without.isCopyOfWithdrawn(id) : withdrawn.has(id)) {
            return ChangeFeed.WITHDRAWAL;
        }
        if (without.isCopy(id)) {
            return ChangeFeed.SURVIVOR;
        }
        return without.isRejected(id) ? ChangeFeed.RULE : ChangeFeed.INPUT;
    }
}
