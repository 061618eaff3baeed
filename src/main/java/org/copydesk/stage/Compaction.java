package org.copydesk.stage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.copydesk.corpus.state.Codec;
import org.copydesk.corpus.state.Run;
import org.copydesk.corpus.state.SegmentWriter;
import org.copydesk.corpus.state.Table;

/**
 * Keeps the number of runs that a table is read from small: once the nights since the last compaction make up a good
 * part of a table, or there are many of them, the table is written anew as one segment. Spread over the nights this
 * costs each a small multiple of what it added.
 */
final class Compaction {
    private static final int FEW_RUNS = 8;
    private static final int MANY_RUNS = 40;
    /** Marks and replaced rows that a read has to pass over, at most, for each row that counts. */
    private static final double SHARE = 0.3;

    private record Subject(String table, Codec<?> codec) {}

    private static final List<Subject> SUBJECTS = List.of(
            new Subject(Tables.DOCUMENTS, Tables.EXTRACTED),
            new Subject(Tables.QUARANTINE, Tables.QUARANTINED),
            new Subject(Tables.ARTICLES, Tables.CLEANED),
            new Subject(Tables.INDEX, Tables.INDEXED));

    private final Night night;

    Compaction(Night night) {
        this.night = night;
    }

    List<Phase> phases() {
        return List.of(
                Phase.of("compact tables", SUBJECTS::size, unit -> compact(SUBJECTS.get(unit))),
                Phase.single("compact lines", unit -> compactLines()));
    }

    private String name(String table) {
        return night.stateFile(table + "-compact.seg");
    }

    private void compact(Subject subject) throws IOException {
        List<Run> runs = Tables.runs(night, subject.table());
        if (!isDue(runs) || Files.exists(night.state(name(subject.table())))) {
            return;
        }
        try (Table<?> table = Table.open(night.stateFolder(), runs, subject.codec())) {
            table.compact(night.state(name(subject.table())));
        }
    }

    private static boolean isDue(List<Run> runs) {
        if (runs.size() <= FEW_RUNS) {
            return false;
        }
        long added = runs.stream().skip(1).mapToLong(Run::rows).sum();
        return runs.size() > MANY_RUNS || added > SHARE * runs.get(0).rows();
    }

    /** Returns the runs of a table as the next night is to read them. */
    List<Run> runs(String table) throws IOException {
        List<Run> runs = Tables.runs(night, table);
        if (!Files.exists(night.state(name(table)))) {
            return runs;
        }
        long rows = runs.stream().mapToLong(Run::rows).sum();
        return List.of(new Run(List.of(name(table)), rows));
    }

    private void compactLines() throws IOException {
        Learning.LineState state = night.folder().read(Learning.LineState.FILE, Learning.LineState.class);
        if (state.runs().size() <= MANY_RUNS) {
            return;
        }
        String name = night.stateFile("lines-compact.seg");
        try (LineCounts lines = Learning.open(night);
                SegmentWriter out = new SegmentWriter(night.state(name))) {
            for (Iterator<LineCounts.Group> groups = lines.groups(null, null); groups.hasNext(); ) {
                LineCounts.Group group = groups.next();
                List<long[]> sightings = group.sightings();
                if (!sightings.isEmpty()) {
                    ByteBuffer value = ByteBuffer.allocate(16 * sightings.size());
                    sightings.forEach(s -> value.putLong(s[0]).putLong(s[1]));
                    out.append(LineSpill.key(group.source, group.line), value.array());
                }
            }
            out.finish();
        }
        List<List<String>> one = new ArrayList<>(List.of(List.of(name)));
        night.folder().write(Learning.LineState.FILE, new Learning.LineState(one, List.of()));
    }
}
