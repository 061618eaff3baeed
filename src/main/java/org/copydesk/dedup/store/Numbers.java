package org.copydesk.dedup.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.BitSet;
import org.copydesk.disk.Durable;
import org.copydesk.disk.SealedFile;

/** Whole arrays of numbers as files. */
public final class Numbers {
    private Numbers() {}

    public static void write(Path target, int[] numbers) throws IOException {
        Durable.writeOnce(target, out -> {
            for (int number : numbers) {
                out.writeInt(number);
            }
        });
    }

    public static int[] read(Path path) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(SealedFile.read(path));
        int[] numbers = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(numbers);
        return numbers;
    }

    public static void write(Path target, BitSet set) throws IOException {
        Durable.writeOnce(target, out -> out.write(set.toByteArray()));
    }

    public static BitSet readSet(Path path) throws IOException {
        return BitSet.valueOf(SealedFile.read(path));
    }

    public static BitSet asSet(int[] numbers) {
        BitSet set = new BitSet();
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }
}
