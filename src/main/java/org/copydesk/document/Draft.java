package org.copydesk.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document under the desk: the extracted text, the edits accepted so far, and the facts learnt so far. Immutable;
 * {@link #with} returns the next draft.
 *
 * <p>Accepted edits are sorted and never overlap. A new edit that wholly covers earlier ones takes their place; one
 * that lies within an earlier edit, or crosses its border, is refused: the earlier rule wins.
 */
public final class Draft {
    private final Document document;
    private final List<Edit> edits;
    private final Facts facts;
    /** By block, null where not read yet: a draft takes over what the one before it has read. */
    private final @Nullable Passage[] read;

    private @Nullable List<Passage> passages;

    private Draft(Document document, List<Edit> edits, Facts facts, @Nullable Passage[] read) {
        this.document = document;
        this.edits = edits;
        this.facts = facts;
        this.read = read;
    }

    public static Draft of(Document document) {
        return new Draft(
                document, List.of(), Facts.NONE, new Passage[document.blocks().size()]);
    }

    public Document document() {
        return document;
    }

    /** Returns the accepted edits in ascending order. */
    public List<Edit> edits() {
        return edits;
    }

    public Facts facts() {
        return facts;
    }

    /** Returns the draft after a proposal; edits that conflict with accepted ones are left out. */
    public Draft with(Proposal proposal) {
        if (proposal.edits().isEmpty() && proposal.facts() == facts) {
            return this;
        }
        List<Edit> accepted = new ArrayList<>(edits);
        @Nullable Passage[] kept = read.clone();
        for (Edit edit : proposal.edits()) {
            if (accept(accepted, edit)) {
                forget(kept, edit);
            }
        }
        return new Draft(document, List.copyOf(accepted), proposal.facts(), kept);
    }

    private boolean accept(List<Edit> accepted, Edit edit) {
        if (edit.end() > document.text().length()) {
            throw new IllegalArgumentException(document.key() + ": " + edit + " lies outside the text");
        }
        int first = firstEndingAfter(accepted, edit.start());
        int last = first;
        while (last < accepted.size() && accepted.get(last).start() < edit.end()) {
            if (!edit.contains(accepted.get(last)) || edit.equals(accepted.get(last))) {
                return false;
            }
            last++;
        }
        if (edit.start() == edit.end() && first > 0 && accepted.get(first - 1).equals(edit)) {
            return false;
        }
        accepted.subList(first, last).clear();
        accepted.add(first, edit);
        return true;
    }

    private void forget(@Nullable Passage[] kept, Edit edit) {
        List<Block> blocks = document.blocks();
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).end() >= edit.start()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        for (int i = low; i < blocks.size() && blocks.get(i).start() <= edit.end(); i++) {
            kept[i] = null;
        }
    }

    private static int firstEndingAfter(List<Edit> sorted, int offset) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Returns the blocks of which something is left to read, as they read now. */
    public List<Passage> passages() {
        if (passages == null) {
            List<Passage> left = new ArrayList<>(read.length);
            for (int i = 0; i < read.length; i++) {
                Passage passage = passage(i);
                if (!passage.isBlank()) {
                    left.add(passage);
                }
            }
            passages = List.copyOf(left);
        }
        return passages;
    }

    private Passage passage(int index) {
        Passage known = read[index];
        if (known == null) {
            Block block = document.blocks().get(index);
            int first = firstEndingAfter(edits, block.start());
            while (first > 0 && edits.get(first - 1).start() == block.start()) {
                first--; // an insertion right before the block ends where the block starts
            }
            known = PassageReader.read(document.text(), index, block, edits, first);
            read[index] = known;
        }
        return known;
    }
}
