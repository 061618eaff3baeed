package org.copydesk.rule;

/** Numbers the hashes of words from 1 on: an open hash table, since boxing a key for every word read would cost most. */
final class WordNumbers {
    /** 0 where a slot is free: a word that hashes to it is never known. */
    private long[] hashes = new long[1 << 10];

    private int[] numbers = new int[1 << 10];
    private int size;

    /** Returns the number of a hash, 0 when it has none. */
    int get(long hash) {
        int slot = slotOf(hash);
        return hashes[slot] == 0 ? 0 : numbers[slot];
    }

    /** Gives the next number to a hash that has none. */
    int add(long hash) {
        if (size * 3 > hashes.length) {
            grow();
        }
        put(hash, ++size);
        return size;
    }

    int size() {
        return size;
    }

    private void put(long hash, int number) {
        int slot = slotOf(hash);
        hashes[slot] = hash;
        numbers[slot] = number;
    }

    /** Returns the slot that holds a hash, or the free one that would. */
    private int slotOf(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (hashes[slot] != hash && hashes[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        hashes = new long[oldHashes.length * 2];
        numbers = new int[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                put(oldHashes[i], oldNumbers[i]);
            }
        }
    }
}
