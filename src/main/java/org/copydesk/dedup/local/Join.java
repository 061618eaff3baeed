package org.copydesk.dedup.local;

import com.carrotsearch.hppc.IntArrayList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.copydesk.dedup.Candidates;
import org.copydesk.dedup.Fingerprint;
import org.copydesk.dedup.Likeness;
import org.copydesk.dedup.Link;
import org.copydesk.dedup.Relation;
import org.copydesk.dedup.store.Entry;
import org.copydesk.dedup.store.Numbers;
import org.copydesk.dedup.store.PostingsFile;
import org.copydesk.dedup.store.SortedTable;
import org.copydesk.dedup.store.TableSorter;
import org.copydesk.dedup.store.Tables;

/** Compares the texts in question with all others that share some of their sketch, and records who is no stranger. */
final class Join {
    private static final int UNIT = 10_000;

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
        Search search = new Search(Numbers.asSet(queries));
        TableSorter sorter = new TableSorter(draft(unit));
        for (int query : Arrays.copyOfRange(queries, unit * UNIT, Math.min(queries.length, (unit + 1) * UNIT))) {
            search.links(query, sorter);
        }
        sorter.writeTo(draft(unit));
    }

    private final class Search {
        private final BitSet queries;
        private final BitSet live = night.after().live();
        private final OpenIndex.Texts texts = night.after().texts();
        private final List<PostingsFile> postings = night.after().postings();
        private final Candidates candidates = new Candidates(night.texts(), texts::sketchSize);
        private final IntArrayList holders = new IntArrayList();

        Search(BitSet queries) throws IOException {
            this.queries = queries;
        }

        void links(int query, TableSorter found) throws IOException {
            Fingerprint fingerprint = texts.get(query);
            for (int hash : fingerprint.sketch()) {
                count(query, hash);
            }
            for (int other : candidates.take(fingerprint.sketch().length)) {
                boolean inOrder = other < query;
                Fingerprint theirs = texts.get(other);
                Likeness likeness = inOrder ? Likeness.of(theirs, fingerprint) : Likeness.of(fingerprint, theirs);
                if (likeness.relation() != Relation.STRANGERS) {
                    int first = Math.min(query, other);
                    found.add(Bytes.of(new Link(first, Math.max(query, other), likeness)));
                }
            }
        }

        /** Counts the texts that share the hash; of two that are both in question, the greater number finds the pair. */
        private void count(int query, int hash) {
            holders.elementsCount = 0;
            for (PostingsFile file : postings) {
                if (file.texts(hash, this::isHotWith)) {
                    return;
                }
            }
            for (int i = 0, size = holders.size(); i < size; i++) {
                int other = holders.get(i);
                if (other < query || (other > query && !queries.get(other))) {
                    candidates.add(other);
                }
            }
        }

        /** Takes note of one more text that has the hash; a hot hash may have millions, which nobody must read. */
        private boolean isHotWith(int text) {
            if (live.get(text)) {
                holders.add(text);
            }
            return holders.size() > night.settings().hot();
        }
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
