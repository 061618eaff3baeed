package org.copydesk.dedup.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A key with its value; a value of null says that the key is gone. Ordered by key, bytes taken as unsigned. */
public record Entry(byte[] key, byte @Nullable [] value) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
        return Arrays.compareUnsigned(key, other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry e && Arrays.equals(key, e.key) && Arrays.equals(value, e.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }
}
