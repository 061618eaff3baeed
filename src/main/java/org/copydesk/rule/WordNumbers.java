package org.copydesk.rule;

/** Numbers the hashes of words from 1 on: an open hash table, since boxing a key for every word read would cost most. */
final class WordNumbers {
    private static final int NUMBER_BITS = 16;
    private static final int NUMBER = (1 << NUMBER_BITS) - 1;

    /** The upper bits of a hash and, below them, its number; 0 where a slot is free. One look-up reads one place. */
    private long[] slots = new long[1 << 10];

    private int size;

    /** Returns the number of a hash, 0 when it has none. */
    int get(long hash) {
        return (int) slots[slotOf(hash)] & NUMBER;
    }

    /**
     * Gives the next number to a hash that has none.
     *
     * @throws IllegalStateException after 65,535 words
     */
    int add(long hash) {
        if (size == NUMBER) {
            throw new IllegalStateException("the rule packs have more than " + NUMBER + " words");
        }
        if (size * 3 > slots.length) {
            grow();
        }
        slots[slotOf(hash)] = hash & ~NUMBER | ++size;
        return size;
    }

    int size() {
        return size;
    }

    /** Returns the slot that holds a hash, or the free one that would. */
    private int slotOf(long hash) {
        int mask = slots.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (slots[slot] != 0 && (slots[slot] ^ hash) >>> NUMBER_BITS != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long entry : old) {
            if (entry != 0) {
                slots[slotOf(entry)] = entry;
            }
        }
    }
}
