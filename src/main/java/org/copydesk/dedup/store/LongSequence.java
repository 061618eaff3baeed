package org.copydesk.dedup.store;

import com.carrotsearch.hppc.LongArrayList;
import java.io.DataOutputStream;
import java.io.IOException;

/** Positions gathered while a file is written, to follow its entries. */
final class LongSequence {
    private final LongArrayList values = new LongArrayList();

    void add(long value) {
        values.add(value);
    }

    int size() {
        return values.size();
    }

    long last() {
        return values.get(values.size() - 1);
    }

    void writeTo(DataOutputStream out) throws IOException {
        LongWriter longs = new LongWriter(out);
        for (int i = 0; i < values.size(); i++) {
            longs.write(values.get(i));
        }
        longs.flush();
    }
}
