package org.copydesk.rule.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.document.Role;
import org.copydesk.rule.Rule;
import org.copydesk.rule.byline.Agencies;

/**
 * Drops what the sender of a release says of itself below its text: a heading such as {@code About Millvale Dairy} near the
 * end, and the paragraph below it, which names the house again. Of pages the markup has told.
 */
public final class AboutNotes implements Rule {
    static final String RULE = "residue/about";
    /** Passages at the end among which such notes stand: two houses, a link, an address. */
    private static final int TAIL = 7;
    /** Text goes before. */
    private static final int FEWEST_BEFORE = 2;

    private static final int LONGEST_HEADING = 8;
    /** How far into the paragraph the house is named. */
    private static final int REACH = 80;

    @Override
    public Proposal propose(Draft draft) {
        List<Passage> passages = draft.passages();
        List<Edit> drops = new ArrayList<>();
        int first = Math.max(Prose.of(passages).first() + FEWEST_BEFORE, passages.size() - TAIL);
        for (int i = first; i + 1 < passages.size(); i++) {
            Passage heading = passages.get(i);
            Passage note = passages.get(i + 1);
            if (isHeading(heading) && names(note.text(), heading.text())) {
                drops.add(heading.drop(RULE));
                drops.add(note.drop(RULE));
                i++;
            }
        }
        return Proposal.of(draft, drops);
    }

    private static boolean isHeading(Passage passage) {
        return passage.block().role() == Role.UNKNOWN
                && !Ending.isStopped(passage.text())
                && !Prose.hasWords(passage.text(), LONGEST_HEADING + 1);
    }

    private static boolean names(String note, String heading) {
        Optional<String> house = Agencies.about(heading.strip());
        if (house.isEmpty() || !Character.isUpperCase(house.get().codePointAt(0))) {
            return false;
        }
        String name = Agencies.bare(house.get()).toLowerCase(Locale.ROOT);
        return note.substring(0, Math.min(REACH + name.length(), note.length()))
                .toLowerCase(Locale.ROOT)
                .contains(name);
    }
}
