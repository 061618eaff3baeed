package org.copydesk.dedup.local;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.cursors.IntCursor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.copydesk.dedup.Origin;
import org.copydesk.dedup.store.Numbers;
import org.copydesk.dedup.store.PostingsFile;
import org.copydesk.dedup.store.Tables;

/** Enters tonight's sketches into the index and finds out which texts must be compared. */
final class Sketches {
    /** Texts to compare tonight: new ones, and old ones whose hash became or ceased to be hot, common or a template's. */
    static final String QUERIES = "queries";
    /** Texts from before whose links are void. */
    static final String REJOINED = "rejoined";

    private static final int UNIT = 50_000;

    private final Night night;

    Sketches(Night night) {
        this.night = night;
    }

    int units() throws IOException {
        return Math.max(1, (night.texts() - night.previous().texts() + UNIT - 1) / UNIT);
    }

    /** Writes the postings of a range of new texts. */
    void write(int unit) throws IOException {
        OpenIndex.Texts texts = night.after().texts();
        int from = night.previous().texts() + unit * UNIT;
        int to = Math.min(night.texts(), from + UNIT);
        LongArrayList pairs = new LongArrayList();
        for (int text = from; text < to; text++) {
            for (int hash : texts.get(text).sketch()) {
                pairs.add(PostingsFile.pair(hash, text));
            }
        }
        PostingsFile.write(part(unit), PostingsFile.sorted(pairs.buffer, pairs.size()));
    }

    /** Returns the file of a range's postings: the index file where there is one range. */
    private Path part(int unit) throws IOException {
        return units() == 1 ? night.file(Kinds.POSTINGS) : night.draft(Kinds.POSTINGS + "-" + unit);
    }

    void merge() throws IOException {
        if (units() == 1) {
            return;
        }
        List<PostingsFile> parts = new ArrayList<>();
        for (int unit = 0; unit < units(); unit++) {
            parts.add(PostingsFile.open(part(unit)));
        }
        PostingsFile.merge(night.file(Kinds.POSTINGS), parts);
    }

    /** Writes which texts must be looked up, and which shingles are of templates. */
    void queries() throws IOException {
        int[] born = Numbers.read(night.draft(Membership.BORN));
        IntHashSet rejoined = new IntHashSet();
        for (int text : born) {
            if (text < night.previous().texts()) {
                rejoined.add(text);
            }
        }
        TemplateTable templates = new TemplateTable(night);
        if (night.previous().texts() > 0) {
            addMoved(rejoined);
            IntHashSet hashes = hashes(born, rejoined);
            addFlipped(hashes, rejoined);
            templates.relearn(hashes, rejoined);
        } else {
            templates.learnAll();
        }
        int[] old = rejoined.toArray();
        Arrays.sort(old);
        Numbers.write(night.draft(REJOINED), old);
        BitSet queries = Numbers.asSet(born);
        queries.or(Numbers.asSet(old));
        Numbers.write(night.draft(QUERIES), queries.stream().toArray());
    }

    /** Returns the hashes that more texts hold than before, or less, or texts of other sources. */
    private IntHashSet hashes(int[] born, IntHashSet moved) throws IOException {
        OpenIndex.Texts texts = night.after().texts();
        IntHashSet hashes = new IntHashSet();
        for (int[] changed : List.of(born, Numbers.read(night.draft(Membership.DIED)), moved.toArray())) {
            for (int text : changed) {
                hashes.addAll(texts.get(text).sketch());
            }
        }
        return hashes;
    }

    /** Adds the texts that hold a hash which was hot or common and is not, or was not and is. */
    private void addFlipped(IntHashSet hashes, IntHashSet rejoined) throws IOException {
        List<PostingsFile> postings = night.after().postings();
        Temperature temperature = new Temperature();
        for (IntCursor hash : hashes) {
            if (temperature.changed(postings, hash.value)) {
                for (IntCursor holder : temperature.holders) {
                    if (temperature.before.get(holder.value) && temperature.now.get(holder.value)) {
                        rejoined.add(holder.value);
                    }
                }
            }
        }
    }

    /** Adds the texts that are of another source or language than before. */
    private void addMoved(IntHashSet rejoined) throws IOException {
        Tables before = night.before().tables(Kinds.MEMBERS);
        Tables now = night.after().tables(Kinds.MEMBERS);
        BitSet lived = night.before().live();
        BitSet live = night.after().live();
        for (int text : Numbers.read(night.draft(Membership.TOUCHED))) {
            if (lived.get(text) && live.get(text) && !origin(before, text).equals(origin(now, text))) {
                rejoined.add(text);
            }
        }
    }

    private static Origin origin(Tables members, int text) {
        return Origin.of(OpenIndex.members(members, text));
    }

    /** Whether a hash is hot or common, before tonight and now. */
    private final class Temperature {
        private final BitSet before = night.before().live();
        private final BitSet now = night.after().live();
        private final int hot = night.settings().hot();
        private final int common = night.settings().common();
        private final IntArrayList holders = new IntArrayList();
        private int holdersBefore;
        private int holdersNow;

        Temperature() throws IOException {}

        /** Gathers the holders of the hash; not all of them where it is hot before and after. */
        boolean changed(List<PostingsFile> postings, int hash) {
            holders.elementsCount = 0;
            holdersBefore = 0;
            holdersNow = 0;
            for (PostingsFile file : postings) {
                if (file.texts(hash, this::isHotForGoodWith)) {
                    return false;
                }
            }
            return holdersBefore > hot != holdersNow > hot || holdersBefore > common != holdersNow > common;
        }

        private boolean isHotForGoodWith(int text) {
            holders.add(text);
            holdersBefore += before.get(text) ? 1 : 0;
            holdersNow += now.get(text) ? 1 : 0;
            return holdersBefore > hot && holdersNow > hot;
        }
    }
}
