package org.copydesk.read.format;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Signs of mail in the head of a text: RFC 5322 header fields, or the postmark of an mbox. */
final class MailSigns {
    /** The line that parts messages, RFC 4155: an address, then the date as ctime writes it. */
    private static final Pattern POSTMARK = Pattern.compile("From \\S+.{0,80}\\b\\d{1,2}:\\d\\d(:\\d\\d)?\\b.{0,40}");

    private static final int LONGEST_KEY = 60;
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1," + LONGEST_KEY + "}:.*");
    private static final Set<String> OF_TRANSPORT =
            Set.of("received", "return-path", "message-id", "mime-version", "delivered-to", "dkim-signature");
    private static final Set<String> OF_LETTER = Set.of("from", "to", "date", "subject", "cc", "sender", "reply-to");

    /** A head of more lines is none. */
    private static final int MOST_LINES = 200;

    private MailSigns() {}

    static boolean mbox(String sample) {
        if (!sample.startsWith("From ")) {
            return false;
        }
        String[] lines = sample.split("\r?\n", 3);
        return POSTMARK.matcher(lines[0]).matches()
                || lines.length > 1 && FIELD.matcher(lines[1]).matches() && !lines[0].contains(": ");
    }

    static boolean mail(String sample, String name) {
        Set<String> transport = new HashSet<>();
        Set<String> letter = new HashSet<>();
        for (int at = 0, lines = 0, end; at < sample.length() && lines < MOST_LINES; at = next(sample, end), lines++) {
            end = end(sample, at);
            String line = sample.substring(at, end);
            if (line.isEmpty()) {
                break;
            }
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 1 || colon > LONGEST_KEY || !FIELD.matcher(line).matches()) {
                break;
            }
            String key = line.substring(0, colon).toLowerCase(Locale.ROOT);
            if (OF_TRANSPORT.contains(key)) {
                transport.add(key);
            } else if (OF_LETTER.contains(key)) {
                letter.add(key);
            }
        }
        boolean named = name.endsWith(".eml");
        return named && transport.size() + letter.size() > 0
                || !transport.isEmpty() && transport.size() + letter.size() >= 2
                || letter.contains("from") && letter.contains("date") && letter.size() >= 4;
    }

    /** Returns where the line that begins at {@code start} ends. */
    private static int end(String sample, int start) {
        int end = start;
        while (end < sample.length() && sample.charAt(end) != '\n' && sample.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Returns where the line after the one that ends at {@code end} begins. */
    private static int next(String sample, int end) {
        return sample.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
}
