package org.copydesk.document;

/**
 * Where a document stands in the input: the file's path below the input folder, {@code /} as separator, and the
 * document's number within the file, from 0. The natural order is that of code points, then of numbers; every sorted
 * file of the corpus and of its state uses it.
 */
public record DocumentKey(String path, int ordinal) implements Comparable<DocumentKey> {
    public DocumentKey {
        if (path.isEmpty() || ordinal < 0) {
            throw new IllegalArgumentException("not a document key: '" + path + "' #" + ordinal);
        }
    }

    @Override
    public int compareTo(DocumentKey other) {
        int byPath = byCodePoint(path, other.path);
        return byPath != 0 ? byPath : Integer.compare(ordinal, other.ordinal);
    }

    /** Compares as the UTF-8 bytes would: {@link String#compareTo} puts surrogates before U+E000. */
    public static int byCodePoint(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean bothSurrogate = Character.isSurrogate(x) && Character.isSurrogate(y);
                if (!bothSurrogate && Character.isSurrogate(x)) {
                    return 1;
                }
                if (!bothSurrogate && Character.isSurrogate(y)) {
                    return -1;
                }
                return Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
