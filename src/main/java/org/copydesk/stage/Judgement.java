package org.copydesk.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.config.JobFile.OnEmptied;
import org.copydesk.corpus.Counts;
import org.copydesk.corpus.Emptied;
import org.copydesk.corpus.Gate;
import org.copydesk.corpus.Gate.Level;
import org.copydesk.corpus.Gate.Metric;
import org.copydesk.corpus.Gate.Result;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Table;

/** Judges tonight's version before it is published, by the job's gates and by those that no job needs to name. */
final class Judgement {
    /** Files that a sentence names; the report names more. */
    private static final int NAMED = 5;

    private final Night night;
    private final Emptied emptied;

    Judgement(Night night) {
        this.night = night;
        this.emptied = emptied(night);
    }

    static Emptied emptied(Night night) {
        return new Emptied(night.job().dataset().onEmptied() == OnEmptied.PUBLISH);
    }

    /** Returns the judgements of all gates, also of those that the version passes. */
    List<Result> judge(List<Gate> gates, Optional<Counts> previous, Counts now) throws IOException {
        List<Result> results = new ArrayList<>();
        for (Result result : emptied.judge(previous.orElse(null), now)) {
            if (result.source() == null || !isRenamed(result.source())) {
                results.add(result);
            }
        }
        for (Result result : Gate.judge(gates, previous.orElse(null), now)) {
            boolean names = result.metric() == Metric.QUARANTINED && result.level() == Level.ERROR;
            results.add(names ? result.saying(quarantined(result.now())) : result);
        }
        return List.copyOf(results);
    }

    /** Tells whether a source's files are read as before, under another name: it is not lost, the job file has changed. */
    private boolean isRenamed(String source) throws IOException {
        try (Table<IndexRow> before = Tables.parent(night, Tables.INDEX, Tables.INDEXED);
                Table<IndexRow> now = Tables.tonight(night, Tables.INDEX, Tables.INDEXED)) {
            Pairing<IndexRow> tonight = new Pairing<>(now.rows());
            long documents = 0;
            long renamed = 0;
            for (Iterator<Row<IndexRow>> rows = before.rows(); rows.hasNext(); ) {
                Row<IndexRow> row = rows.next();
                IndexRow successor = tonight.at(row.key());
                if (row.value().source().equals(source)) {
                    documents++;
                    renamed += successor != null && !successor.source().equals(source) ? 1 : 0;
                }
            }
            return renamed * 2 > documents;
        }
    }

    private String quarantined(long count) throws IOException {
        List<String> named = new ArrayList<>();
        try (Table<QuarantineEntry> entries = Tables.tonight(night, Tables.QUARANTINE, Tables.QUARANTINED)) {
            for (Iterator<Row<QuarantineEntry>> rows = entries.rows(); rows.hasNext() && named.size() < NAMED; ) {
                Row<QuarantineEntry> row = rows.next();
                String record =
                        row.value().record() == null ? "" : "#" + row.value().record();
                String cause =
                        row.value().cause().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                named.add(row.key().path() + record + " (" + cause + ")");
            }
        }
        long more = count - named.size();
        return String.join(", ", named) + (more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "");
    }
}
