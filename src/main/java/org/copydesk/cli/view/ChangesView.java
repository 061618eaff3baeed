package org.copydesk.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.cli.view.ChangedText.Fate;
import org.copydesk.cli.view.ChangedText.Line;
import org.copydesk.cli.view.ChangedText.Piece;

/** Draws a changed text: a sign before each line, the rules beside it, long stretches folded. */
final class ChangesView {
    private static final int GUTTER = 4;
    private static final int WIDEST_TEXT = 100;
    private static final int NARROW = 90;

    /** Lines of one fate in a row that are shown whole; of longer stretches just the first and the last. */
    private static final int WHOLE = 6;

    private static final int FIRST = 3;
    private static final int LAST = 2;
    private static final int ROWS_OF_A_LINE = 3;
    private static final int LONG_PIECE = 200;

    private final Paper paper;
    private final boolean full;
    private final int ruleWidth;
    private final int textWidth;
    private Set<String> rulesBefore = Set.of();

    private ChangesView(List<Line> lines, boolean full, Paper paper) {
        this.paper = paper;
        this.full = full;
        int longest = lines.stream()
                .flatMap(line -> line.rules().stream())
                .mapToInt(Width::of)
                .max()
                .orElse(0);
        ruleWidth = paper.width() < NARROW ? 0 : Math.min(34, longest);
        int room = paper.width() - GUTTER - (ruleWidth == 0 ? 0 : ruleWidth + 2);
        textWidth = Math.min(WIDEST_TEXT, room);
    }

    static void draw(List<Line> lines, boolean full, Paper paper) {
        new ChangesView(lines, full, paper).draw(lines);
    }

    private void draw(List<Line> lines) {
        for (int start = 0; start < lines.size(); ) {
            int end = start + 1;
            while (end < lines.size() && continues(lines.get(start), lines.get(end))) {
                end++;
            }
            stretch(lines.subList(start, end));
            start = end;
        }
    }

    /** Lines belong together that are kept, or that one rule took out. */
    private static boolean continues(Line first, Line next) {
        boolean kept = first.is(Fate.KEPT) && next.is(Fate.KEPT);
        return kept
                || (first.is(Fate.REMOVED)
                        && next.is(Fate.REMOVED)
                        && first.rules().equals(next.rules()));
    }

    private void stretch(List<Line> lines) {
        if (full || lines.size() <= WHOLE) {
            lines.forEach(this::line);
            return;
        }
        lines.subList(0, FIRST).forEach(this::line);
        int folded = lines.size() - FIRST - LAST;
        boolean kept = lines.get(0).is(Fate.KEPT);
        String what = kept ? "kept" : "by " + String.join(", ", lines.get(0).rules());
        Run sign = new Run("  ⋮ ", kept ? Ink.FAINT : Ink.RED);
        paper.line(paper.inked(List.of(sign, new Run("… " + folded + " more lines " + what, Ink.FAINT))));
        lines.subList(lines.size() - LAST, lines.size()).forEach(this::line);
    }

    private void line(Line line) {
        boolean kept = line.is(Fate.KEPT);
        if (line.gap() && kept) {
            paper.line(paper.ink(Ink.FAINT, "  │"));
        }
        List<List<Run>> rows = Run.wrapped(runs(line), textWidth);
        boolean whole = line.is(Fate.KEPT) || line.is(Fate.REMOVED);
        int shown = full || !whole ? rows.size() : Math.min(ROWS_OF_A_LINE, rows.size());
        List<String> rules = line.rules().equals(rulesBefore) ? List.of() : List.copyOf(line.rules());
        rulesBefore = line.rules();
        for (int i = 0; i < shown; i++) {
            boolean cut = i == shown - 1 && shown < rows.size();
            row(line, rows.get(i), cut, i < rules.size() ? rules.get(i) : "");
        }
        if (ruleWidth == 0 && !rules.isEmpty()) {
            paper.line("    " + paper.ink(Ink.CYAN, "↳ " + String.join(", ", rules)));
        }
    }

    private void row(Line line, List<Run> row, boolean cut, String rule) {
        List<Run> runs = new ArrayList<>(row);
        if (cut) {
            runs.add(new Run(" …", Ink.FAINT));
        }
        String beside = "";
        if (ruleWidth > 0 && !rule.isEmpty()) {
            int used = Width.of(Run.plain(runs));
            beside = " ".repeat(Math.max(2, textWidth + 2 - used)) + paper.ink(Ink.CYAN, Width.cut(rule, ruleWidth));
        }
        paper.line(paper.inked(List.of(sign(line))) + paper.inked(runs) + beside);
    }

    private static Run sign(Line line) {
        if (line.is(Fate.KEPT)) {
            return new Run("  │ ", Ink.FAINT);
        }
        if (line.is(Fate.REMOVED)) {
            return new Run("− │ ", Ink.RED);
        }
        return line.is(Fate.ADDED) ? new Run("+ │ ", Ink.GREEN) : new Run("~ │ ", Ink.YELLOW);
    }

    private List<Run> runs(Line line) {
        List<Run> runs = new ArrayList<>();
        boolean whole = line.is(Fate.REMOVED);
        boolean mixed = !whole && !line.is(Fate.KEPT);
        for (int i = 0; i < line.pieces().size(); i++) {
            Piece piece = line.pieces().get(i);
            String text = Marked.flat(piece.text());
            switch (piece.fate()) {
                case KEPT -> {
                    boolean last = i == line.pieces().size() - 1;
                    runs.add(new Run(mixed && !full ? around(text, i == 0, last) : text, Ink.NONE));
                }
                case REMOVED ->
                    runs.addAll(whole ? List.of(new Run(text, Ink.STRUCK)) : Marked.removed(text, paper.colour()));
                case ADDED -> runs.addAll(Marked.added(text, paper.colour()));
            }
        }
        return runs;
    }

    /** Leaves of a long kept piece only what stands beside the changes. */
    private static String around(String text, boolean first, boolean last) {
        if (text.length() <= LONG_PIECE) {
            return text;
        }
        int half = LONG_PIECE / 2;
        String head = first ? "" : upToSpace(text.substring(0, half));
        String tail = last ? "" : fromSpace(text.substring(text.length() - half));
        return head + " … " + tail;
    }

    private static String upToSpace(String text) {
        int space = text.lastIndexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    private static String fromSpace(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(space + 1);
    }
}
