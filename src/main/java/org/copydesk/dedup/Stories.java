package org.copydesk.dedup;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Groups related texts into stories, each around the text that shares most with its neighbours. Only neighbours of that
 * hub belong, so that stories do not chain, and only if they know half of its other neighbours too: a digest shares a
 * passage with several stories and must not join them. Nothing farther than three links away has a say.
 */
public final class Stories {
    private final LinkGraph graph;
    private final IntBinaryOperator byContent;
    private final long[] weights;

    private Stories(LinkGraph graph, IntBinaryOperator byContent) {
        this.graph = graph;
        this.byContent = byContent;
        this.weights = new long[graph.texts()];
        for (int text = 0; text < weights.length; text++) {
            for (int at = graph.start(text); at < graph.end(text); at++) {
                weights[text] += graph.weight(at);
            }
        }
    }

    /**
     * Returns the hub of each text's story, -1 where it is in none.
     *
     * @param byContent compares two texts by what they say; ties go to the smaller
     */
    public static int[] hubs(LinkGraph graph, IntBinaryOperator byContent) {
        return new Stories(graph, byContent).run();
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
        for (int at = graph.start(text); at < graph.end(text); at++) {
            if (isBefore(graph.neighbour(at), text)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBefore(int a, int b) {
        return weights[a] != weights[b] ? weights[a] > weights[b] : byContent.applyAsInt(a, b) < 0;
    }

    private int nearestHub(int text) {
        int nearest = -1;
        int best = -1;
        for (int at = graph.start(text); at < graph.end(text); at++) {
            int other = graph.neighbour(at);
            int weight = graph.weight(at);
            boolean nearer = weight > best || (weight == best && byContent.applyAsInt(other, nearest) < 0);
            if (nearer && isHub(other)) {
                nearest = other;
                best = weight;
            }
        }
        return nearest;
    }

    private boolean knowsHalf(int text, int hub) {
        int others = 0;
        int known = 0;
        for (int at = graph.start(hub); at < graph.end(hub); at++) {
            int other = graph.neighbour(at);
            if (other != text) {
                others++;
                known += knows(text, other) ? 1 : 0;
            }
        }
        return known >= others / 2;
    }

    private boolean knows(int text, int other) {
        for (int at = graph.start(text); at < graph.end(text); at++) {
            if (graph.neighbour(at) == other) {
                return true;
            }
        }
        return false;
    }
}
