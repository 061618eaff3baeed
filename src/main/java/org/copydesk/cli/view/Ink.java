package org.copydesk.cli.view;

/** Colours and weights, or none. */
public enum Ink {
    BOLD("1", "22"),
    FAINT("2", "22"),
    STRUCK("9;31", "29;39"),
    RED("31", "39"),
    GREEN("32", "39"),
    YELLOW("33", "39"),
    CYAN("36", "39"),
    NONE("", "");

    private final String on;
    private final String off;

    Ink(String on, String off) {
        this.on = on;
        this.off = off;
    }

    String on(String text) {
        return this == NONE || text.isEmpty() ? text : "\u001B[" + on + "m" + text + "\u001B[" + off + "m";
    }
}
