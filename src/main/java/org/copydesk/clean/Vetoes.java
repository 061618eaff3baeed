package org.copydesk.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The repeated lines, or names, that a job wants left alone, as they count: case, digits and punctuation make no
 * difference. An asterisk stands for anything.
 */
public final class Vetoes {
    private final Set<Long> lines = new HashSet<>();
    private final List<List<String>> globs = new ArrayList<>();

    public Vetoes(List<String> written) {
        for (String line : written) {
            if (line.indexOf('*') < 0) {
                lines.add(Lines.hash(line));
            } else {
                globs.add(List.of(line.split("\\*", -1)).stream()
                        .map(Lines::folded)
                        .toList());
            }
        }
    }

    /** @param hash of the line, as {@link Lines#hash} makes it */
    public boolean cover(String line, long hash) {
        if (lines.contains(hash)) {
            return true;
        }
        if (globs.isEmpty()) {
            return false;
        }
        String folded = Lines.folded(line);
        return globs.stream().anyMatch(parts -> matches(parts, folded));
    }

    /** Tells whether a text is these parts in their order, with anything between them. */
    private static boolean matches(List<String> parts, String text) {
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        if (!text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        int at = first.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = text.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return at <= text.length() - last.length();
    }
}
