package org.copydesk.document;

import java.util.ArrayList;
import java.util.List;

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
    private List<Passage> passages;

    private Draft(Document document, List<Edit> edits, Facts facts) {
        this.document = document;
        this.edits = edits;
        this.facts = facts;
    }

    public static Draft of(Document document) {
        return new Draft(document, List.of(), Facts.NONE);
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
        if (proposal.edits().isEmpty()) {
            return proposal.facts() == facts ? this : withFacts(proposal.facts());
        }
        List<Edit> accepted = new ArrayList<>(edits);
        for (Edit edit : proposal.edits()) {
            accept(accepted, edit);
        }
        return new Draft(document, List.copyOf(accepted), proposal.facts());
    }

    private Draft withFacts(Facts other) {
        Draft next = new Draft(document, edits, other);
        next.passages = passages;
        return next;
    }

    private void accept(List<Edit> accepted, Edit edit) {
        if (edit.end() > document.text().length()) {
            throw new IllegalArgumentException(document.key() + ": " + edit + " lies outside the text");
        }
        int first = firstEndingAfter(accepted, edit.start());
        int last = first;
        while (last < accepted.size() && accepted.get(last).start() < edit.end()) {
            if (!edit.contains(accepted.get(last)) || edit.equals(accepted.get(last))) {
                return;
            }
            last++;
        }
        if (edit.start() == edit.end() && first > 0 && accepted.get(first - 1).equals(edit)) {
            return;
        }
        accepted.subList(first, last).clear();
        accepted.add(first, edit);
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
            List<Passage> left = new ArrayList<>(document.blocks().size());
            for (int i = 0; i < document.blocks().size(); i++) {
                Passage passage = passage(i, document.blocks().get(i));
                if (!passage.text().isBlank()) {
                    left.add(passage);
                }
            }
            passages = List.copyOf(left);
        }
        return passages;
    }

    private Passage passage(int index, Block block) {
        StringBuilder text = new StringBuilder(block.end() - block.start());
        int[] origins = new int[block.end() - block.start() + 1];
        int at = block.start();
        for (int e = firstEndingAfter(edits, block.start()); e < edits.size(); e++) {
            Edit edit = edits.get(e);
            if (edit.start() >= block.end()) {
                break;
            }
            origins = copy(text, origins, at, Math.max(at, edit.start()));
            origins = insert(text, origins, edit, block);
            at = Math.min(edit.end(), block.end());
        }
        origins = copy(text, origins, at, block.end());
        origins = grown(origins, text.length() + 1);
        origins[text.length()] = block.end();
        return new Passage(index, block, text.toString(), origins);
    }

    private int[] copy(StringBuilder text, int[] origins, int from, int to) {
        int[] room = grown(origins, text.length() + to - from + 1);
        for (int i = from; i < to; i++) {
            room[text.length()] = i;
            text.append(document.text().charAt(i));
        }
        return room;
    }

    private static int[] insert(StringBuilder text, int[] origins, Edit edit, Block block) {
        if (edit.start() < block.start()) {
            return origins;
        }
        int[] room = grown(origins, text.length() + edit.replacement().length() + 1);
        for (int i = 0; i < edit.replacement().length(); i++) {
            room[text.length()] = edit.start();
            text.append(edit.replacement().charAt(i));
        }
        return room;
    }

    private static int[] grown(int[] origins, int size) {
        return size <= origins.length ? origins : java.util.Arrays.copyOf(origins, Math.max(size, origins.length * 2));
    }
}
