package org.copydesk.cli.view;

import java.util.List;
import java.util.Locale;
import org.copydesk.report.Visible;

/** Something to write an answer on: so wide, in colour or not. Collects lines; the command prints them. */
public final class Paper {
    private final int width;
    private final boolean colour;
    private final StringBuilder text = new StringBuilder();

    public Paper(int width, boolean colour) {
        this.width = Math.max(40, width);
        this.colour = colour;
    }

    int width() {
        return width;
    }

    boolean colour() {
        return colour;
    }

    /** Returns text of a document or a file name so that it can do nothing but be read. */
    static String safe(String any) {
        return Visible.text(any);
    }

    String ink(Ink ink, String any) {
        return colour ? ink.on(any) : any;
    }

    String inked(List<Run> runs) {
        StringBuilder line = new StringBuilder();
        runs.forEach(run -> line.append(ink(run.ink(), run.text())));
        return line.toString();
    }

    Paper line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    Paper line() {
        return line("");
    }

    /** A heading with a gap above, and whatever it says beside it. */
    Paper heading(String title, String beside) {
        if (text.length() > 0) {
            line();
        }
        String note = beside.isEmpty() ? "" : "  " + Width.cut(beside, width - Width.of(title) - 2);
        return line(ink(Ink.BOLD, title.toUpperCase(Locale.ROOT)) + note);
    }

    /** A row of a name and a value, wrapped under itself. */
    Paper row(String name, int nameWidth, String value) {
        List<String> lines = Width.wrapped(value, width - nameWidth - 4);
        for (int i = 0; i < lines.size(); i++) {
            String left = Width.padded(i == 0 ? name : "", nameWidth);
            line("  " + ink(Ink.CYAN, left) + "  " + lines.get(i));
        }
        return this;
    }

    /** A row with a note beside its value; both fit in one line. */
    Paper row(String name, int nameWidth, String value, String note) {
        String left = ink(Ink.CYAN, Width.padded(name, nameWidth));
        return line("  " + left + "  " + value + "   " + ink(Ink.FAINT, note));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Returns a figure with its thousands apart. */
    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String number(long value, String one, String many) {
        return number(value) + " " + (value == 1 ? one : many);
    }

    /** Returns a share as a percentage with one figure after the point where it is not whole. */
    static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.1f", share * 100);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "%";
    }
}
