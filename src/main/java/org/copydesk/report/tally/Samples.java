package org.copydesk.report.tally;

import java.util.List;
import org.copydesk.document.Edit;
import org.copydesk.report.RunReport.DocumentName;
import org.copydesk.report.RunReport.Sample;
import org.jspecify.annotations.Nullable;

/** Cuts the texts of a report to size: a page over millions of documents stays small. */
final class Samples {
    private static final int CONTEXT = 60;
    private static final int REMOVED = 240;
    private static final int OPENING = 160;

    private Samples() {}

    static Sample of(DocumentName document, String extracted, Edit edit) {
        int from = whole(extracted, Math.max(0, edit.start() - CONTEXT));
        int to = whole(extracted, Math.min(extracted.length(), edit.end() + CONTEXT));
        return new Sample(
                document,
                (from > 0 ? "…" : "") + extracted.substring(from, edit.start()),
                shortened(extracted.substring(edit.start(), edit.end()), REMOVED),
                shortened(edit.replacement(), REMOVED),
                extracted.substring(edit.end(), to) + (to < extracted.length() ? "…" : ""),
                edit.end() - edit.start());
    }

    static String opening(String text) {
        return shortened(text, OPENING);
    }

    /** Returns the text with its middle left out where it is longer than {@code limit}. */
    static String shortened(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int head = whole(text, limit * 2 / 3);
        int tail = whole(text, text.length() - limit / 3);
        return text.substring(0, head) + " … " + text.substring(tail);
    }

    static @Nullable String shortenedOrNull(@Nullable String text, int limit) {
        return text == null ? null : shortened(text, limit);
    }

    /** Returns the share of the text that edits cut, net of what they put in its place. */
    static double removedShare(String extracted, List<Edit> edits) {
        if (extracted.isEmpty()) {
            return 0;
        }
        long cut = 0;
        for (Edit edit : edits) {
            cut += Math.max(0, edit.end() - edit.start() - edit.replacement().length());
        }
        return (double) cut / extracted.length();
    }

    /** Returns the offset, or the one before where the offset would split a surrogate pair. */
    private static int whole(String text, int offset) {
        boolean within = offset > 0 && offset < text.length();
        return within && Character.isLowSurrogate(text.charAt(offset)) ? offset - 1 : offset;
    }
}
