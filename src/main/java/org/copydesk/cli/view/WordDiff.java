package org.copydesk.cli.view;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What two texts do not share, word by word, with a few shared words around it. */
final class WordDiff {
    private static final int AROUND = 6;

    /** Words of both texts together; more would take long to compare and nobody would read it. */
    private static final int MOST_WORDS = 20_000;

    private WordDiff() {}

    /** Returns the runs to show; empty when the texts have the same words, or too many. */
    static List<Run> of(String before, String after, boolean colour) {
        List<String> a = words(before);
        List<String> b = words(after);
        if (a.size() + b.size() > MOST_WORDS) {
            return List.of();
        }
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(a, b).getDeltas()) {
            shared(a.subList(at, delta.getSource().getPosition()), at == 0, false, runs);
            runs.addAll(spaced(Marked.removed(text(delta.getSource().getLines()), colour)));
            runs.addAll(spaced(Marked.added(text(delta.getTarget().getLines()), colour)));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        if (!runs.isEmpty()) {
            shared(a.subList(at, a.size()), false, true, runs);
        }
        return runs;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String text(List<String> words) {
        return Paper.safe(String.join(" ", words));
    }

    private static List<Run> spaced(List<Run> runs) {
        return runs.stream().map(run -> new Run(run.text() + " ", run.ink())).toList();
    }

    private static void shared(List<String> words, boolean first, boolean last, List<Run> runs) {
        int head = first ? 0 : Math.min(AROUND, words.size());
        int tail = last ? 0 : Math.min(AROUND, words.size() - head);
        StringBuilder text = new StringBuilder();
        words.subList(0, head).forEach(word -> text.append(word).append(' '));
        if (words.size() > head + tail) {
            text.append("… ");
        }
        words.subList(words.size() - tail, words.size())
                .forEach(word -> text.append(word).append(' '));
        if (text.length() > 0) {
            runs.add(new Run(Paper.safe(text.toString()), Ink.FAINT));
        }
    }
}
