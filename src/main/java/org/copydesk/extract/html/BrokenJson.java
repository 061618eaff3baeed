package org.copydesk.extract.html;

import java.util.List;
import java.util.Map;
import org.copydesk.document.Field;
import org.copydesk.document.Signal;

/** Picks {@code "name": "value"} pairs out of data that no JSON parser accepts. */
final class BrokenJson {
    /** More than this is not a value that anybody looks for here. */
    private static final int LONGEST_VALUE = 2_000;

    private BrokenJson() {}

    static void read(String json, Map<String, Field> fields, List<Signal> into) {
        int at = json.indexOf('"');
        while (at >= 0) {
            int close = json.indexOf('"', at + 1);
            if (close < 0) {
                return;
            }
            Field field = fields.get(json.substring(at + 1, Math.min(close, at + 40)));
            int value = field == null ? -1 : valueStart(json, close + 1);
            if (value >= 0) {
                int end = valueEnd(json, value);
                String found = json.substring(value, end)
                        .replace("\\/", "/")
                        .replace("\\\"", "\"")
                        .strip();
                if (!found.isEmpty()) {
                    into.add(Signal.of(field, "json-ld:" + json.substring(at + 1, close), found));
                }
                close = end;
            }
            at = json.indexOf('"', close + 1);
        }
    }

    private static int valueStart(String json, int from) {
        int at = from;
        boolean colon = false;
        while (at < json.length()) {
            char c = json.charAt(at++);
            if (c == ':' && !colon) {
                colon = true;
            } else if (c == '"' && colon) {
                return at;
            } else if (!Character.isWhitespace(c)) {
                return -1;
            }
        }
        return -1;
    }

    private static int valueEnd(String json, int from) {
        int limit = Math.min(json.length(), from + LONGEST_VALUE);
        for (int at = from; at < limit; at++) {
            if (json.charAt(at) == '\\') {
                at++;
            } else if (json.charAt(at) == '"') {
                return at;
            }
        }
        return limit;
    }
}
