package org.copydesk.cli.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.document.Edit;
import org.jspecify.annotations.Nullable;

/** An extracted text line by line, each stretch marked as kept, taken out or put in, with the rule that did it. */
final class ChangedText {
    private static final String BREAK = "⏎";

    /** So few characters are a hyphen or the like: shown within the line, whatever white space goes with them. */
    private static final int SIGN = 2;

    enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** @param rule empty where kept */
    record Piece(Fate fate, String text, String rule) {}

    /** @param gap an empty line stood before it */
    record Line(List<Piece> pieces, boolean gap) {
        boolean is(Fate fate) {
            return pieces.stream()
                    .allMatch(piece -> piece.fate() == fate || piece.text().isBlank());
        }

        /** The rules that changed it, in order. */
        Set<String> rules() {
            Set<String> rules = new LinkedHashSet<>();
            pieces.stream().map(Piece::rule).filter(rule -> !rule.isEmpty()).forEach(rules::add);
            return rules;
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private List<Piece> open = new ArrayList<>();
    private boolean gap;

    private ChangedText() {}

    static List<Line> lines(String text, List<Edit> edits) {
        ChangedText changed = new ChangedText();
        int at = 0;
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            changed.add(Fate.KEPT, text.substring(at, edit.start()), "");
            changed.edit(text, edit, i + 1 < edits.size() ? edits.get(i + 1) : null);
            at = edit.end();
        }
        changed.add(Fate.KEPT, text.substring(at), "");
        changed.endLine();
        return changed.lines;
    }

    private void edit(String text, Edit edit, @Nullable Edit next) {
        String removed = text.substring(edit.start(), edit.end());
        if (!removed.isBlank()) {
            boolean sign = removed.strip().length() <= SIGN;
            add(Fate.REMOVED, sign ? removed.replace("\n", BREAK) : removed, edit.rule());
            add(Fate.ADDED, edit.replacement(), edit.rule());
        } else if (removed.indexOf('\n') < 0 || !edit.replacement().isBlank()) {
            add(Fate.ADDED, edit.replacement(), edit.rule());
        } else if (edit.replacement().indexOf('\n') >= 0) {
            add(Fate.KEPT, edit.replacement(), "");
        } else {
            joined(edit, next != null && next.start() == edit.end());
        }
    }

    /** White space was taken out: worth a sign where it parted two stretches of kept text, else just a line's end. */
    private void joined(Edit edit, boolean moreGoes) {
        boolean afterKept = open.stream()
                .anyMatch(piece -> piece.fate() != Fate.REMOVED && !piece.text().isBlank());
        if (afterKept && !moreGoes) {
            open.add(new Piece(Fate.REMOVED, BREAK, edit.rule()));
            add(Fate.ADDED, edit.replacement(), edit.rule());
        } else {
            endLine();
        }
    }

    private void add(Fate fate, String text, String rule) {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            put(fate, text.substring(from, end), rule);
            endLine();
            from = end + 1;
        }
        put(fate, text.substring(from), rule);
    }

    private void put(Fate fate, String text, String rule) {
        if (!text.isEmpty()) {
            open.add(new Piece(fate, text, rule));
        }
    }

    private void endLine() {
        while (!open.isEmpty() && open.get(open.size() - 1).text().equals(BREAK)) {
            open.remove(open.size() - 1);
        }
        if (open.stream().allMatch(piece -> piece.text().isBlank())) {
            gap |= !lines.isEmpty();
        } else {
            lines.add(new Line(List.copyOf(open), gap));
            gap = false;
        }
        open = new ArrayList<>();
    }
}
