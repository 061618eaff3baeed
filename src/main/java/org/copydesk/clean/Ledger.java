package org.copydesk.clean;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Edit;

/** Replays edits: forwards from extracted to clean text, backwards from clean text to extracted. */
public final class Ledger {
    private Ledger() {}

    /**
     * One edit, written down with what it took.
     *
     * @param start offset in the extracted text, in UTF-16 units
     * @param removed the extracted text's own words there
     */
    public record Entry(String rule, int start, String removed, String replacement) {
        public int end() {
            return start + removed.length();
        }
    }

    /** Returns the ledger's entries for edits of a text. */
    public static List<Entry> entries(String extracted, List<Edit> edits) {
        List<Entry> entries = new ArrayList<>(edits.size());
        for (Edit edit : edits) {
            String removed = extracted.substring(edit.start(), edit.end());
            entries.add(new Entry(edit.rule(), edit.start(), removed, edit.replacement()));
        }
        return List.copyOf(entries);
    }

    /** Returns the text after the edits, which must be ascending and must not overlap. */
    public static String apply(String extracted, List<Edit> edits) {
        StringBuilder clean = new StringBuilder(extracted.length());
        int at = 0;
        for (Edit edit : edits) {
            if (edit.start() < at) {
                throw new IllegalArgumentException(edit + " overlaps the edit before it");
            }
            clean.append(extracted, at, edit.start()).append(edit.replacement());
            at = edit.end();
        }
        return clean.append(extracted, at, extracted.length()).toString();
    }

    /** Returns the extracted text that {@link #apply} made this clean text from. */
    public static String restore(String clean, List<Entry> entries) {
        StringBuilder extracted = new StringBuilder(clean.length());
        int at = 0;
        for (Entry entry : entries) {
            int untouched = entry.start() - extracted.length();
            extracted.append(clean, at, at + untouched).append(entry.removed());
            at += untouched;
            if (!clean.startsWith(entry.replacement(), at)) {
                throw new IllegalArgumentException(entry + " does not belong to this text");
            }
            at += entry.replacement().length();
        }
        return extracted.append(clean, at, clean.length()).toString();
    }
}
