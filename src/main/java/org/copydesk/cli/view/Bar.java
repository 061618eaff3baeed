package org.copydesk.cli.view;

/** A share drawn in eighths of a column. */
final class Bar {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private Bar() {}

    static String of(long value, long most, int width) {
        long eighths = most == 0 ? 0 : Math.max(value > 0 ? 1 : 0, Math.round(8.0 * width * value / most));
        int rest = (int) (eighths % 8);
        return "█".repeat((int) (eighths / 8)) + (rest == 0 ? "" : EIGHTHS.substring(rest, rest + 1));
    }
}
