package org.copydesk.read;

import java.nio.file.AccessDeniedException;

/** Words for what a library threw over a damaged file. */
final class Damage {
    private static final int LONGEST = 200;

    private Damage() {}

    static String describe(Exception thrown) {
        if (thrown instanceof AccessDeniedException) {
            return "no permission to read it"; // the message is the whole path, which is this machine's own
        }
        String message = thrown.getMessage();
        String kind = thrown.getClass().getSimpleName();
        String words = message == null || message.isBlank() ? kind : kind + ": " + firstLine(message);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    private static String firstLine(String message) {
        String text = message.strip();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end).strip();
    }
}
