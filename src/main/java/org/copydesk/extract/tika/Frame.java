package org.copydesk.extract.tika;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a child says, one frame after another; the first byte tells which. */
enum Frame {
    /** The child has started and takes documents: the first frame of all. */
    READY,
    /** It is alive and at work. */
    PROGRESS,
    /** A block: kind, role, text. */
    BLOCK,
    /** A new page begins. */
    PAGE,
    /** A property of the document: name, value. */
    PROPERTY,
    /** The document is done. */
    DONE,
    /** The document cannot be read: cause, message. */
    FAILED;

    private static final Frame[] ALL = values();
    private static final int LONGEST = 64 << 20;
    private static final int MOST_WORDS = 1 << 16;

    static Frame read(DataInputStream in) throws IOException {
        int code = in.readUnsignedByte();
        if (code >= ALL.length) {
            throw new IOException("no frame: " + code);
        }
        return ALL[code];
    }

    /** Reads up to the first frame of all: a virtual machine may have said something in words before. */
    static Frame awaitReady(DataInputStream in) throws IOException {
        for (int i = 0; i < MOST_WORDS; i++) {
            if (in.readUnsignedByte() == READY.ordinal()) {
                return READY;
            }
        }
        throw new IOException("words, and no frame");
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(ordinal());
    }

    static void string(DataOutputStream out, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String string(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > 2 * LONGEST) {
            throw new IOException("no length: " + length);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
