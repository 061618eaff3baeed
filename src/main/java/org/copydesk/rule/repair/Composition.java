package org.copydesk.rule.repair;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.rule.Rule;

/** Writes composed characters, as Unicode's normal form C has them, and the letters that a ligature of type stands for. */
public final class Composition implements Rule {
    static final String RULE = "repair/unicode";
    static final String LIGATURE = "repair/ligature";

    @Override
    public Proposal propose(Draft draft) {
        List<Edit> edits = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            if (!passage.isPlain()) {
                if (!Normalizer.isNormalized(passage.text(), Normalizer.Form.NFC)) {
                    byWord(passage, edits);
                }
                ligatures(passage, edits);
            }
        }
        return Proposal.of(draft, edits);
    }

    /** The seven of Latin type, {@code ff} to {@code st}. */
    private static void ligatures(Passage passage, List<Edit> edits) {
        String text = passage.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\ufb00' && c <= '\ufb06') {
                String letters = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
                edits.add(passage.edit(LIGATURE, i, i + 1, letters));
            }
        }
    }

    /** Word by word: no character composes with the blank before it. */
    private static void byWord(Passage passage, List<Edit> edits) {
        String text = passage.text();
        int start = Blank.inkFrom(text, 0);
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !Blank.is(text.charAt(end))) {
                end++;
            }
            String word = text.substring(start, end);
            String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
            if (!composed.equals(word)) {
                edits.add(passage.edit(RULE, start, end, composed));
            }
            start = Blank.inkFrom(text, end);
        }
    }
}
