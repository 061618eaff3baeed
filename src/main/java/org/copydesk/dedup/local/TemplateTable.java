package org.copydesk.dedup.local;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.IntCursor;
import com.carrotsearch.hppc.cursors.LongCursor;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PrimitiveIterator;
import org.copydesk.dedup.TemplateSearch;
import org.copydesk.dedup.Templates;
import org.copydesk.dedup.store.Numbers;
import org.copydesk.dedup.store.PostingsFile;

/** Brings up to date which long shingles are of templates, and finds out which texts that concerns. */
final class TemplateTable {
    private final Night night;
    private final LongHashSet held;
    private final BitSet live;
    private final Origins origins;
    private final List<PostingsFile> postings;
    private final TemplateSearch search;
    private final IntArrayList holders = new IntArrayList();

    TemplateTable(Night night) throws IOException {
        this.night = night;
        this.held = night.before().held();
        this.live = night.after().live();
        this.origins = new Origins(night.after().tables(Kinds.MEMBERS), night.texts());
        this.postings = night.after().postings();
        OpenIndex.Texts texts = night.after().texts();
        this.search = new TemplateSearch(
                texts::get, texts::compare, origins::of, night.settings().hot());
    }

    /** Finds the templates of the first night, going through all postings. */
    void learnAll() throws IOException {
        int last = 0;
        for (PostingsFile file : postings) {
            for (PrimitiveIterator.OfLong pairs = file.all(); pairs.hasNext(); ) {
                long pair = pairs.nextLong();
                int hash = (int) (pair >> Integer.SIZE);
                if (hash != last) {
                    learn(last);
                    last = hash;
                    holders.elementsCount = 0;
                }
                holders.add((int) pair);
            }
        }
        learn(last);
        write();
    }

    private void learn(int hash) {
        for (int source : search.sources(holders)) {
            held.add(Templates.of(hash, source));
        }
    }

    /**
     * Looks at some shingles anew.
     *
     * @param rejoined takes the texts of which other passages are templates than before
     */
    void relearn(IntHashSet hashes, IntHashSet rejoined) throws IOException {
        LongHashSet before = new LongHashSet();
        for (LongCursor pair : held) {
            if (hashes.contains((int) (pair.value >> Integer.SIZE))) {
                before.add(pair.value);
            }
        }
        held.removeAll(before);
        for (IntCursor hash : hashes) {
            holders.elementsCount = 0;
            for (PostingsFile file : postings) {
                file.texts(hash.value, this::isHotWith);
            }
            int[] sources = search.sources(holders);
            for (int source : sources) {
                held.add(Templates.of(hash.value, source));
            }
            rejoin(hash.value, before, rejoined);
        }
        write();
    }

    private boolean isHotWith(int text) {
        if (live.get(text)) {
            holders.add(text);
        }
        return holders.size() > night.settings().hot();
    }

    private void rejoin(int hash, LongHashSet before, IntHashSet rejoined) {
        for (IntCursor holder : holders) {
            long own = Templates.of(hash, origins.of(holder.value).source());
            if (before.contains(own) != held.contains(own)
                    && holder.value < night.previous().texts()) {
                rejoined.add(holder.value);
            }
        }
    }

    private void write() throws IOException {
        long[] sorted = held.toArray();
        Arrays.sort(sorted);
        int[] numbers = new int[2 * sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            numbers[2 * i] = (int) (sorted[i] >> Integer.SIZE);
            numbers[2 * i + 1] = (int) sorted[i];
        }
        Numbers.write(night.file(Kinds.TEMPLATES), numbers);
    }
}
