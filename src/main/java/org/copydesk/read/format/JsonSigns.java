package org.copydesk.read.format;

import org.jspecify.annotations.Nullable;

/** Signs of JSON in the head of a text, by a scan for the end of its first value. */
final class JsonSigns {
    private JsonSigns() {}

    static @Nullable Detection find(String sample, String name) {
        int start = 0;
        while (start < sample.length() && sample.charAt(start) <= ' ') {
            start++;
        }
        if (start == sample.length()) {
            return null;
        }
        char first = sample.charAt(start);
        boolean lines = name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".jsonlines");
        if (first == '[') {
            boolean array = lines || name.endsWith(".json") || looksLikeArray(sample, start);
            return array ? Detection.of(lines ? Format.JSON_LINES : Format.JSON) : null;
        }
        if (lines) {
            return Detection.of(Format.JSON_LINES);
        }
        if (first != '{' || !looksLikeObject(sample, start)) {
            return name.endsWith(".json") ? Detection.of(Format.JSON) : null;
        }
        int end = end(sample, start);
        int line = sample.indexOf('\n', start);
        if (end < 0) {
            return Detection.of(line < 0 ? Format.JSON_LINES : Format.JSON);
        }
        if (!onlyJsonFollows(sample, end)) {
            return line >= 0 && line < end ? null : Detection.of(Format.JSON_LINES);
        }
        return Detection.of(line >= 0 && line < end ? Format.JSON : Format.JSON_LINES);
    }

    /** JSON front matter is followed by text, a JSON value by another or by nothing. */
    private static boolean onlyJsonFollows(String sample, int end) {
        int next = end;
        while (next < sample.length() && (sample.charAt(next) <= ' ' || sample.charAt(next) == ',')) {
            next++;
        }
        return next == sample.length() || sample.charAt(next) == '{';
    }

    private static boolean looksLikeObject(String sample, int start) {
        int next = skip(sample, start + 1);
        return next < sample.length() && (sample.charAt(next) == '"' || sample.charAt(next) == '}');
    }

    private static boolean looksLikeArray(String sample, int start) {
        int next = skip(sample, start + 1);
        return next < sample.length()
                && (sample.charAt(next) == '{' || sample.charAt(next) == '[')
                && skip(sample, next + 1) < sample.length()
                && "\"[{}]".indexOf(sample.charAt(skip(sample, next + 1))) >= 0;
    }

    private static int skip(String sample, int start) {
        int next = start;
        while (next < sample.length() && sample.charAt(next) <= ' ') {
            next++;
        }
        return next;
    }

    /** Returns the offset after the value that begins at {@code start}, or −1 when the sample ends within it. */
    private static int end(String sample, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
