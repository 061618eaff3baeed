package org.copydesk.stage;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.copydesk.corpus.ChangeFeed;
import org.copydesk.corpus.Dropped;
import org.copydesk.corpus.Shard;
import org.copydesk.corpus.ShardStore;
import org.copydesk.corpus.Side;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Table;
import org.copydesk.document.DocumentKey;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;

/** Writes the change feed: what the shards that are about to be published have other than those of the parent. */
public final class FeedWork {
    public static final String SUMMARY = "change-feed.json";

    private final Night night;
    private final ShardStore shards;

    FeedWork(Night night, ShardStore shards) {
        this.night = night;
        this.shards = shards;
    }

    public static ChangeFeed.Summary summary(Night night) throws IOException {
        return night.folder().read(SUMMARY, ChangeFeed.Summary.class);
    }

    void write() throws IOException {
        if (night.folder().has(SUMMARY)) {
            return;
        }
        ChangeFeed.Summary summary;
        try (Table<Change> changes = InventoryStage.changes(night);
                LineReports.Report<ReportRow.Change> report =
                        new LineReports.Report<>(night.folder(), ReportFile.CHANGES)) {
            boolean first = night.spec().parent().isEmpty();
            ChangeFeed.Causes causes = first ? (path, id, change) -> ChangeFeed.INPUT : new Reasons(changes);
            summary = ChangeFeed.write(first ? Side.none() : parent(), tonight(), causes, report::write);
            report.finish();
        }
        night.folder().write(SUMMARY, summary);
    }

    private Side parent() throws IOException {
        return Side.of(
                new Versions(night.output()), VersionName.parse(night.spec().parent()));
    }

    private Side tonight() throws IOException {
        List<Shard> written = new ArrayList<>();
        for (ShardPlan plan : Composition.shards(night)) {
            if (plan.records() > 0) {
                written.add(shards.find(plan.key())
                        .orElseThrow(() -> new IllegalStateException("shard " + plan.key() + " was not written")));
            }
        }
        return Side.of("version " + night.name().orElseThrow(), written);
    }

    private static long shortId(String id) {
        return Long.parseUnsignedLong(id.substring(0, 16), 16);
    }

    /** Tells why a document came or went: because its file did or was edited, for a copy's sake, or by the rules. */
    private final class Reasons implements ChangeFeed.Causes {
        private final Pairing<Change> changes;
        private final Dropped before;
        private final LongHashSet copies = new LongHashSet();
        private final LongHashSet withdrawn = new LongHashSet();
        private String path = "";
        private boolean touched;

        Reasons(Table<Change> changes) throws IOException {
            this.changes = new Pairing<>(changes.rows());
            Path parent = new Versions(night.output())
                    .folder(VersionName.parse(night.spec().parent()));
            before = Dropped.of(parent, night.withdrawn());
            try (Table<RecordRow> records = Tables.tonight(night, Tables.RECORDS, Tables.RECORDED)) {
                for (Iterator<Row<RecordRow>> rows = records.rows(); rows.hasNext(); ) {
                    RecordRow row = rows.next().value();
                    if (row.fate().equals(RecordRow.DUPLICATE)) {
                        copies.add(shortId(row.id()));
                    } else if (row.fate().equals(RecordRow.WITHDRAWN)) {
                        withdrawn.add(shortId(row.id()));
                    }
                }
            }
        }

        @Override
        public String of(String ofPath, String id, String change) {
            boolean added = change.equals(ChangeFeed.ADDED);
            if (added ? before.isCopyOfWithdrawn(id) : isWithdrawn(id)) {
                return ChangeFeed.WITHDRAWAL;
            }
            if (!added && copies.contains(shortId(id))) {
                return ChangeFeed.SURVIVOR;
            }
            if (isTouched(ofPath)) {
                return ChangeFeed.INPUT;
            }
            return added && before.isCopy(id) ? ChangeFeed.SURVIVOR : ChangeFeed.RULE;
        }

        private boolean isWithdrawn(String id) {
            return withdrawn.contains(shortId(id)) || night.withdrawn().has(id);
        }

        private boolean isTouched(String ofPath) {
            if (!ofPath.equals(path)) {
                path = ofPath;
                Change change = changes.at(new DocumentKey(path, 0));
                touched = change != null && change.kind().isEdit();
            }
            return touched;
        }
    }
}
