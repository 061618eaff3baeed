package org.copydesk.dedup.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.copydesk.dedup.Candidates;
import org.copydesk.dedup.Likeness;
import org.copydesk.dedup.Link;
import org.copydesk.dedup.store.Entry;
import org.copydesk.dedup.store.Numbers;
import org.copydesk.dedup.store.SortedTable;
import org.copydesk.dedup.store.TableSorter;
import org.copydesk.dedup.store.Tables;

/**
 * Compares texts with all others that share some of their sketch, twice: all texts in question for copies, by a selective
 * search, and then the winning ones for passages in common, by a wide one that common hashes bound.
 */
final class Join {
    private static final int UNIT = 20_000;
    /** Texts looked up together: more would take more memory for what they share. */
    private static final int BLOCK = 5_000;
    /** Winning texts whose stories are looked for tonight. */
    private static final String TOLD = "told";
    /** Texts whose stories from before are void. */
    private static final String UNTOLD = "untold";

    private final Night night;
    private final String kind;

    private Join(Night night, String kind) {
        this.night = night;
        this.kind = kind;
    }

    static Join copies(Night night) {
        return new Join(night, Kinds.LINKS);
    }

    static Join stories(Night night) {
        return new Join(night, Kinds.STORIES);
    }

    /** Writes whose stories are looked for: winners that were none before, or were compared anew. */
    void ask() throws IOException {
        BitSet winners = winners(night.after());
        BitSet before = winners(night.before());
        BitSet compared = Numbers.asSet(Numbers.read(night.draft(Sketches.QUERIES)));
        BitSet untold = (BitSet) before.clone();
        BitSet lost = (BitSet) winners.clone();
        lost.andNot(compared);
        untold.andNot(lost);
        BitSet told = (BitSet) winners.clone();
        told.andNot(before);
        compared.and(winners);
        told.or(compared);
        Numbers.write(night.draft(UNTOLD), untold.stream().toArray());
        Numbers.write(night.draft(TOLD), told.stream().toArray());
    }

    private BitSet winners(OpenIndex index) throws IOException {
        int[] byText = index.byText(Kinds.WINNERS, night.texts());
        BitSet winners = new BitSet();
        for (int text = 0; text < byText.length; text++) {
            winners.set(text, byText[text] == text);
        }
        return winners;
    }

    private int[] queries() throws IOException {
        return Numbers.read(night.draft(kind.equals(Kinds.LINKS) ? Sketches.QUERIES : TOLD));
    }

    private Search search(int[] queries) throws IOException {
        return kind.equals(Kinds.LINKS)
                ? new Search(
                        night,
                        Numbers.asSet(queries),
                        night.after().live(),
                        night.settings().hot(),
                        Candidates.COPIES,
                        Likeness::isNearMiss)
                : new Search(
                        night,
                        Numbers.asSet(queries),
                        winners(night.after()),
                        night.settings().common(),
                        Candidates.STORIES,
                        Likeness::sharesPassage);
    }

    int units() throws IOException {
        return (queries().length + UNIT - 1) / UNIT;
    }

    private Path draft(int unit) {
        return night.draft(kind + "-" + unit);
    }

    void write(int unit) throws IOException {
        if (Files.exists(draft(unit))) {
            return;
        }
        int[] queries = queries();
        Search search = search(queries);
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
        BitSet voided = Numbers.asSet(Numbers.read(night.draft(kind.equals(Kinds.LINKS) ? Sketches.REJOINED : UNTOLD)));
        if (!voided.isEmpty()) {
            sources.add(gone(voided));
        }
        for (int unit = 0; unit < units(); unit++) {
            sources.add(SortedTable.open(draft(unit)).all());
        }
        SortedTable.write(night.file(kind), Tables.merged(sources));
    }

    private Iterator<Entry> gone(BitSet voided) throws IOException {
        TableSorter gone = new TableSorter(night.draft("gone-" + kind));
        for (Iterator<Entry> all = night.before().tables(kind).all(); all.hasNext(); ) {
            Entry entry = all.next();
            Link link = Bytes.toLink(entry.key(), entry.value());
            if (voided.get(link.first()) || voided.get(link.second())) {
                gone.add(new Entry(entry.key(), null));
            }
        }
        return gone.finish();
    }
}
