package org.copydesk.stage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Live counts of a run, for its progress: what has been done in this process, not in earlier attempts. */
public final class Figures {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    public void add(String name, long amount) {
        counts.computeIfAbsent(name, any -> new LongAdder()).add(amount);
    }

    public long get(String name) {
        LongAdder count = counts.get(name);
        return count == null ? 0 : count.sum();
    }
}
