package org.copydesk.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups related texts into stories, each around the text that shares most with its neighbours. Only neighbours of that
 * hub belong, and only if they know half of its other neighbours too: a digest shares a passage with many stories and
 * must not join them. Nothing farther than three links away has a say.
 */
public final class Stories {
    private final List<List<Link>> links;
    private final long[] weights;

    private Stories(List<List<Link>> links) {
        this.links = links;
        this.weights = new long[links.size()];
        for (int text = 0; text < weights.length; text++) {
            for (Link link : links.get(text)) {
                weights[text] += link.likeness().weight();
            }
        }
    }

    /**
     * Returns the hub of each text's story, -1 where it is in none.
     *
     * @param texts their number; they are numbered by content, from 0, as ties go to the smaller number
     */
    public static int[] hubs(int texts, Iterable<Link> links) {
        List<List<Link>> byText = new ArrayList<>(texts);
        for (int i = 0; i < texts; i++) {
            byText.add(new ArrayList<>(0));
        }
        for (Link link : links) {
            byText.get(link.first()).add(link);
            byText.get(link.second()).add(link);
        }
        return new Stories(byText).run();
    }

    private int[] run() {
        int[] hubs = new int[weights.length];
        Arrays.fill(hubs, -1);
        for (int text = 0; text < hubs.length; text++) {
            int hub = isHub(text) ? -1 : nearestHub(text);
            if (hub >= 0 && knowsHalf(text, hub)) {
                hubs[text] = hub;
                hubs[hub] = hub;
            }
        }
        return hubs;
    }

    private boolean isHub(int text) {
        return links.get(text).stream().noneMatch(link -> isBefore(link.other(text), text));
    }

    private boolean isBefore(int a, int b) {
        return weights[a] != weights[b] ? weights[a] > weights[b] : a < b;
    }

    private int nearestHub(int text) {
        int nearest = -1;
        int best = -1;
        for (Link link : links.get(text)) {
            int other = link.other(text);
            int weight = link.likeness().weight();
            if ((weight > best || (weight == best && other < nearest)) && isHub(other)) {
                nearest = other;
                best = weight;
            }
        }
        return nearest;
    }

    private boolean knowsHalf(int text, int hub) {
        int others = 0;
        int known = 0;
        for (Link link : links.get(hub)) {
            int other = link.other(hub);
            if (other != text) {
                others++;
                known += knows(text, other) ? 1 : 0;
            }
        }
        return known >= others / 2;
    }

    private boolean knows(int text, int other) {
        for (Link link : links.get(text)) {
            if (link.other(text) == other) {
                return true;
            }
        }
        return false;
    }
}
