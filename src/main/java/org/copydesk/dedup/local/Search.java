package org.copydesk.dedup.local;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.copydesk.dedup.Candidates;
import org.copydesk.dedup.Comparer;
import org.copydesk.dedup.Likeness;
import org.copydesk.dedup.Link;
import org.copydesk.dedup.store.PostingsFile;
import org.copydesk.dedup.store.TableSorter;

/**
 * Finds the links of texts, many texts at a time: their hashes are looked up in the order of the postings, as each leap
 * into a file larger than the caches costs as much as a hundred steps.
 */
final class Search {
    private final BitSet queries;
    private final int hot;
    private final BitSet live;
    private final BitSet among;
    private final Predicate<Likeness> wanted;
    private final OpenIndex.Texts texts;
    private final List<PostingsFile> postings;
    private final Origins origins;
    private final Candidates candidates;
    private final Comparer comparer;
    private final IntArrayList holders = new IntArrayList();
    /** Place of a query and a text that shares a hash with it. */
    private final LongArrayList matches = new LongArrayList();

    /**
     * @param queries all texts in question
     * @param among the texts that links are looked for among
     * @param hot a hash that more live texts have leads to none
     * @param share least share of the smaller sketch
     * @param wanted which pairs are links
     */
    Search(Night night, BitSet queries, BitSet among, int hot, double share, Predicate<Likeness> wanted)
            throws IOException {
        this.queries = queries;
        this.hot = hot;
        this.live = night.after().live();
        this.among = among;
        this.wanted = wanted;
        this.texts = night.after().texts();
        this.postings = night.after().postings();
        this.origins = new Origins(night.after().tables(Kinds.MEMBERS), night.texts());
        this.comparer = new Comparer(night.after().templates());
        this.candidates = new Candidates(night.texts(), text -> texts.get(text).sketchSize(), share);
    }

    /** Adds the links of some of the texts in question. */
    void links(int[] some, TableSorter found) throws IOException {
        match(some);
        int[] ends = new int[some.length + 1];
        int[] sharing = byQuery(ends);
        for (int place = 0, from = 0; place < some.length; place++) {
            for (; from < ends[place]; from++) {
                candidates.add(sharing[from]);
            }
            measure(some[place], found);
        }
    }

    /** Gathers the texts that share a hash with each query. */
    private void match(int[] some) {
        LongArrayList wanted = new LongArrayList();
        for (int place = 0; place < some.length; place++) {
            for (int hash : texts.get(some[place]).sketch()) {
                wanted.add(PostingsFile.pair(hash, place));
            }
        }
        matches.elementsCount = 0;
        boolean isHot = false;
        int last = 0;
        long[] sorted = PostingsFile.sorted(wanted.buffer, wanted.size());
        for (int i = 0; i < sorted.length; i++) {
            int hash = (int) (sorted[i] >> Integer.SIZE);
            if (i == 0 || hash != last) {
                isHot = isHot(hash);
                last = hash;
            }
            if (!isHot) {
                addMatches((int) sorted[i], some[(int) sorted[i]]);
            }
        }
    }

    /** Reads which texts hold the hash, and no more of them than it takes to know that it is hot. */
    private boolean isHot(int hash) {
        holders.elementsCount = 0;
        for (PostingsFile file : postings) {
            if (file.texts(hash, this::isHotWith)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHotWith(int text) {
        if (live.get(text)) {
            holders.add(text);
        }
        return holders.size() > hot;
    }

    /** Of two texts that are both in question, the greater number finds the pair. */
    private void addMatches(int place, int query) {
        for (int i = 0, size = holders.size(); i < size; i++) {
            int other = holders.get(i);
            if (among.get(other) && (other < query || (other > query && !queries.get(other)))) {
                matches.add(PostingsFile.pair(place, other));
            }
        }
    }

    /** Returns the matching texts, those of each query together; {@code ends} takes where those of each place end. */
    private int[] byQuery(int[] ends) {
        int count = matches.size();
        for (int i = 0; i < count; i++) {
            ends[(int) (matches.get(i) >> Integer.SIZE) + 1]++;
        }
        for (int place = 1; place < ends.length; place++) {
            ends[place] += ends[place - 1];
        }
        int[] sharing = new int[count];
        for (int i = 0; i < count; i++) {
            long match = matches.get(i);
            sharing[ends[(int) (match >> Integer.SIZE)]++] = (int) match;
        }
        return sharing;
    }

    private void measure(int query, TableSorter found) throws IOException {
        StoredFingerprint fingerprint = texts.get(query);
        int[] similar = candidates.take(fingerprint.sketchSize());
        if (similar.length == 0) {
            return;
        }
        for (int other : similar) {
            Likeness likeness = comparer.of(texts.get(other), origins.of(other), fingerprint, origins.of(query));
            if (wanted.test(likeness)) {
                found.add(Bytes.of(
                        other < query ? new Link(other, query, likeness) : new Link(query, other, likeness.swapped())));
            }
        }
    }
}
