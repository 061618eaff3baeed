package org.copydesk.corpus.state;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.copydesk.document.DocumentKey;

/**
 * Keys of segments: the path in UTF-8, NUL, and a number: 0 for the file itself, 1 on for its documents. Their
 * unsigned byte order is the order of {@link DocumentKey}.
 */
final class StateKey {
    private static final VarHandle NUMBER = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private StateKey() {}

    static byte[] file(String path) {
        return of(path, 0);
    }

    static byte[] document(DocumentKey key) {
        return of(key.path(), key.ordinal() + 1);
    }

    private static byte[] of(String path, int number) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        byte[] key = Arrays.copyOf(name, name.length + 5);
        NUMBER.set(key, name.length + 1, number);
        return key;
    }

    static boolean isFile(byte[] key) {
        return number(key) == 0;
    }

    static DocumentKey document(byte[] key) {
        return new DocumentKey(path(key), number(key) - 1);
    }

    static String path(byte[] key) {
        return new String(key, 0, key.length - 5, StandardCharsets.UTF_8);
    }

    private static int number(byte[] key) {
        return (int) NUMBER.get(key, key.length - 4);
    }

    static boolean samePath(byte[] a, byte[] b) {
        return Arrays.equals(a, 0, a.length - 4, b, 0, b.length - 4);
    }
}
