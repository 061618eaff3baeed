package org.copydesk.rule;

/** Numbers the hashes of words from 1 on: an open hash table, since boxing a key for every word read would cost most. */
final class WordNumbers {
    private long[] hashes = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    /** Returns the number of a hash, 0 when it has none. */
    int get(long hash) {
        int mask = hashes.length - 1;
        int slot = slot(hash, mask);
        while (numbers[slot] != 0) {
            if (hashes[slot] == hash) {
                return numbers[slot];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    /** Gives the next number to a hash that has none. */
    int add(long hash) {
        if (size * 4 > hashes.length) {
            grow();
        }
        put(hash, ++size);
        return size;
    }

    int size() {
        return size;
    }

    private void put(long hash, int number) {
        int mask = hashes.length - 1;
        int slot = slot(hash, mask);
        while (numbers[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        hashes[slot] = hash;
        numbers[slot] = number;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        hashes = new long[oldHashes.length * 2];
        numbers = new int[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldNumbers[i] != 0) {
                put(oldHashes[i], oldNumbers[i]);
            }
        }
    }

    private static int slot(long hash, int mask) {
        return (int) (hash ^ (hash >>> 32)) & mask;
    }
}
