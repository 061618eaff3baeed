package org.copydesk.corpus.state;

import org.copydesk.document.DocumentKey;

/** One row of a table; its value is decoded when asked for, anew each time. */
public final class Row<V> {
    private final DocumentKey key;
    private final byte[] bytes;
    private final Codec<V> codec;

    Row(DocumentKey key, byte[] bytes, Codec<V> codec) {
        this.key = key;
        this.bytes = bytes;
        this.codec = codec;
    }

    public DocumentKey key() {
        return key;
    }

    public V value() {
        return codec.decode(bytes);
    }

    byte[] bytes() {
        return bytes;
    }
}
