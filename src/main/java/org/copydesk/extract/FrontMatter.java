package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.copydesk.document.Field;
import org.copydesk.document.Signal;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Metadata fenced off before a text: YAML between {@code ---}, TOML between {@code +++}, or a JSON object. What is
 * not valid is read line by line.
 *
 * @param start of the first fence
 * @param end after the last fence, white space left out
 */
record FrontMatter(int start, int end, List<Signal> signals) {
    /** Front matter of real files is a few dozen lines; a rule far below belongs to the text. */
    private static final int MOST_LINES = 300;

    private static final Pattern YAML_LINE = Pattern.compile("\\s*[\\p{L}_\"'][^:]{0,60}:(\\s.*)?");
    private static final Pattern TOML_LINE = Pattern.compile("\\s*[\\p{L}_\"'][^=]{0,60}=.*");

    FrontMatter {
        signals = List.copyOf(signals);
    }

    static @Nullable FrontMatter find(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (text.startsWith("---", start)) {
            return fenced(text, start, "---", YAML_LINE);
        }
        if (text.startsWith("+++", start)) {
            return fenced(text, start, "+++", TOML_LINE);
        }
        return text.startsWith("{", start) ? json(text, start) : null;
    }

    private static @Nullable FrontMatter fenced(String text, int start, String fence, Pattern property) {
        int bodyStart = lineEnd(text, start) + 1;
        if (bodyStart > text.length()
                || !text.substring(start, bodyStart - 1).strip().equals(fence)) {
            return null;
        }
        int properties = 0;
        int line = bodyStart;
        for (int n = 0; n < MOST_LINES && line < text.length(); n++) {
            int end = lineEnd(text, line);
            String words = text.substring(line, end).strip();
            if (words.equals(fence) || fence.equals("---") && words.equals("...")) {
                int close = line + text.substring(line, end).stripTrailing().length();
                return properties == 0
                        ? null
                        : new FrontMatter(start, close, signals(text.substring(bodyStart, line), fence));
            }
            properties += property.matcher(words).matches() ? 1 : 0;
            line = end + 1;
        }
        return null;
    }

    /** A JSON object that a text follows, not more JSON. */
    private static @Nullable FrontMatter json(String text, int start) {
        int end = FrontMatterSyntax.jsonEnd(text, start);
        if (end < 0
                || end == text.length()
                || text.charAt(end) != '\n'
                || text.substring(end).isBlank()) {
            return null;
        }
        Map<String, List<String>> values = FrontMatterSyntax.json(text.substring(start, end));
        return values.isEmpty() ? null : new FrontMatter(start, end, signals(values));
    }

    private static List<Signal> signals(String body, String fence) {
        return signals(fence.equals("---") ? FrontMatterSyntax.yaml(body) : FrontMatterSyntax.toml(body));
    }

    private static List<Signal> signals(Map<String, List<String>> values) {
        List<Signal> signals = new ArrayList<>();
        values.forEach((key, list) -> {
            Field field = PropertyNames.field(key);
            for (String value : list) {
                if (field != null && !value.isBlank()) {
                    signals.add(Signal.of(field, "front-matter:" + key, Parser.unescapeEntities(value.strip(), true)));
                }
            }
        });
        return signals;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
