package org.copydesk.dedup;

import com.carrotsearch.hppc.LongHashSet;
import java.util.Arrays;

/**
 * Passages that many texts of a source share: form letters, notices, what a press office always says. They say nothing of
 * who copied whom, nor of a story. Known by the long shingles that many texts of one source hold, see
 * {@link TemplateSearch}.
 */
public final class Templates {
    /** The source that stands for all of them, where a shingle is held by more texts than are looked through. */
    public static final int EVERYWHERE = 0;

    public static final Templates NONE = new Templates(new LongHashSet());

    /** A text of which less than one in so many shingles stands outside of templates is measured whole. */
    private static final int WHOLE = 10;
    /** Short shingles that stand between two long ones, about: so far from the last long one a template may end. */
    private static final int REACH = 4;

    private final LongHashSet held;

    /** @param held shingles and sources, as {@link #of} packs them */
    public Templates(LongHashSet held) {
        this.held = held;
    }

    /** Returns a shingle and a source as one number. */
    public static long of(int shingle, int source) {
        return (long) shingle << Integer.SIZE | source & 0xFFFF_FFFFL;
    }

    private boolean isTemplate(int shingle, int source) {
        return held.contains(of(shingle, source)) || held.contains(of(shingle, EVERYWHERE));
    }

    /**
     * Marks the short shingles of a text that stand in templates: around each long one that does, halfway to the next
     * that does not.
     *
     * @param aside by short shingle; all false
     * @return whether there are any
     */
    boolean mark(Features text, int source, boolean[] aside) {
        if (held.isEmpty()) {
            return false;
        }
        int[] sketch = text.sketch();
        boolean[] template = new boolean[sketch.length];
        boolean any = false;
        for (int i = 0; i < sketch.length; i++) {
            template[i] = isTemplate(sketch[i], source);
            any |= template[i];
        }
        return any && mark(text, template, aside);
    }

    private static boolean mark(Features text, boolean[] template, boolean[] aside) {
        int[] order = text.order();
        int[] places = text.places();
        boolean[] inTemplate = new boolean[order.length + 1];
        boolean[] outside = new boolean[order.length + 1];
        for (int i = 0; i < places.length; i++) {
            inTemplate[places[i]] |= template[i];
            outside[places[i]] |= !template[i];
        }
        int marked = 0;
        int from = 0;
        for (int at = 0; at <= order.length; at++) {
            if (inTemplate[at] && !outside[at]) {
                int to = end(at, inTemplate, outside);
                for (int i = Math.max(from, at - REACH); i < Math.min(to, order.length); i++) {
                    marked += aside[order[i]] ? 0 : 1;
                    aside[order[i]] = true;
                }
                from = to;
            } else if (outside[at]) {
                from = at + 1;
            }
        }
        if ((order.length - marked) * WHOLE < order.length) {
            Arrays.fill(aside, false);
            return false;
        }
        return marked > 0;
    }

    /** Returns where what a template's long shingle stands for ends: at the next of a template, or soon. */
    private static int end(int at, boolean[] inTemplate, boolean[] outside) {
        int next = at + 1;
        while (next < outside.length && !inTemplate[next] && !outside[next]) {
            next++;
        }
        boolean goesOn = next < outside.length && !outside[next];
        return goesOn ? next : Math.min(next, at + 1 + REACH);
    }
}
