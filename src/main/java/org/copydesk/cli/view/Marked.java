package org.copydesk.cli.view;

import java.util.ArrayList;
import java.util.List;

/** Text with something taken out and something put in: struck and green, or in the brackets of {@code wdiff}. */
final class Marked {
    private Marked() {}

    static List<Run> spans(boolean colour, String before, String removed, String added, String after) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(flat(before), Ink.FAINT));
        runs.addAll(removed(flat(removed), colour));
        runs.addAll(added(flat(added), colour));
        runs.add(new Run(flat(after), Ink.FAINT));
        return runs;
    }

    static List<Run> removed(String text, boolean colour) {
        return text.isEmpty() ? List.of() : List.of(new Run(colour ? text : "[-" + text + "-]", Ink.STRUCK));
    }

    static List<Run> added(String text, boolean colour) {
        return text.isEmpty() ? List.of() : List.of(new Run(colour ? text : "{+" + text + "+}", Ink.GREEN));
    }

    /** Line breaks become a sign, so that a span stays within its line. */
    static String flat(String text) {
        return Paper.safe(text.replace("\r\n", "⏎").replace('\n', '⏎').replace('\t', ' '));
    }
}
