package org.copydesk.read;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Zstandard, of one frame or many, with windows up to 128 MiB as {@code zstd --long=27} writes them; a WARC's own
 * dictionary is read from its first frame (the IIPC's specification "Use of Zstandard compression with WARC").
 */
final class ZstdReader implements FormatReader {
    private static final int LARGEST_WINDOW_LOG = 27;
    private static final int DICTIONARY_FRAME = 0x184D2A5D;
    private static final int FRAME = 0xFD2FB528;
    private static final int LARGEST_DICTIONARY = 16 << 20;
    private final Unfolding unfolding;

    ZstdReader(Unfolding unfolding) {
        this.unfolding = unfolding;
    }

    @Override
    public void read(Piece piece, Budget budget, Delivery delivery) throws IOException {
        InputStream packed = piece.stream();
        byte[] dictionary = dictionary(packed, budget);
        try (ZstdInputStreamNoFinalizer plain = new ZstdInputStreamNoFinalizer(packed)) {
            plain.setLongMax(LARGEST_WINDOW_LOG);
            if (dictionary.length > 0) {
                plain.setDict(dictionary);
            }
            unfolding.read(piece.unpacked(budget.metered(plain)), budget, delivery);
        }
    }

    private static byte[] dictionary(InputStream packed, Budget budget) throws IOException {
        packed.mark(8);
        byte[] head = packed.readNBytes(8);
        if (head.length < 8 || littleEndian(head, 0) != DICTIONARY_FRAME) {
            packed.reset();
            return new byte[0];
        }
        int size = littleEndian(head, 4);
        if (size < 0 || size > LARGEST_DICTIONARY) {
            throw LimitException.ofDocument("has a dictionary of more than " + LARGEST_DICTIONARY + " bytes");
        }
        byte[] dictionary = packed.readNBytes(size);
        if (dictionary.length >= 4 && littleEndian(dictionary, 0) == FRAME) {
            try (InputStream plain = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(dictionary))) {
                return budget.readAll(budget.metered(plain), LARGEST_DICTIONARY);
            }
        }
        return dictionary;
    }

    private static int littleEndian(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16 | bytes[at + 3] << 24;
    }
}
