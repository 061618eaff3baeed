package org.copydesk.dedup.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.copydesk.dedup.Link;
import org.copydesk.dedup.store.Entry;
import org.copydesk.dedup.store.Numbers;
import org.copydesk.dedup.store.SortedTable;
import org.copydesk.dedup.store.TableSorter;
import org.copydesk.dedup.store.Tables;

/** Compares the texts in question with all others that share some of their sketch, and records who is no stranger. */
final class Join {
    private static final int UNIT = 20_000;
    /** Texts looked up together: more would take more memory for what they share. */
    private static final int BLOCK = 5_000;

    private final Night night;

    Join(Night night) {
        this.night = night;
    }

    int units() throws IOException {
        int queries = Numbers.read(night.draft(Sketches.QUERIES)).length;
        return (queries + UNIT - 1) / UNIT;
    }

    private Path draft(int unit) {
        return night.draft(Kinds.LINKS + "-" + unit);
    }

    void write(int unit) throws IOException {
        if (Files.exists(draft(unit))) {
            return;
        }
        int[] queries = Numbers.read(night.draft(Sketches.QUERIES));
        Search search = new Search(night, Numbers.asSet(queries));
        TableSorter sorter = new TableSorter(draft(unit));
        int end = Math.min(queries.length, (unit + 1) * UNIT);
        for (int from = unit * UNIT; from < end; from += BLOCK) {
            search.links(Arrays.copyOfRange(queries, from, Math.min(end, from + BLOCK)), sorter);
        }
        sorter.writeTo(draft(unit));
    }

    /** Writes tonight's links, and that the old ones of texts compared anew are gone. */
    void merge() throws IOException {
        List<Iterator<Entry>> sources = new ArrayList<>();
        BitSet rejoined = Numbers.asSet(Numbers.read(night.draft(Sketches.REJOINED)));
        if (!rejoined.isEmpty()) {
            sources.add(gone(rejoined));
        }
        for (int unit = 0; unit < units(); unit++) {
            sources.add(SortedTable.open(draft(unit)).all());
        }
        SortedTable.write(night.file(Kinds.LINKS), Tables.merged(sources));
    }

    private Iterator<Entry> gone(BitSet rejoined) throws IOException {
        TableSorter gone = new TableSorter(night.draft("gone"));
        for (Iterator<Entry> all = night.before().tables(Kinds.LINKS).all(); all.hasNext(); ) {
            Entry entry = all.next();
            Link link = Bytes.toLink(entry.key(), entry.value());
            if (rejoined.get(link.first()) || rejoined.get(link.second())) {
                gone.add(new Entry(entry.key(), null));
            }
        }
        return gone.finish();
    }
}
