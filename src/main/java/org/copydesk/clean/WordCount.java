package org.copydesk.clean;

/** Counts words: runs of letters and digits; in scripts written without spaces, every character of its own. */
final class WordCount {
    private WordCount() {}

    /** Returns the number of words, but counts no further than {@code enough}. */
    static int of(String text, int enough) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length() && words < enough; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point > 0x2E80 && isWrittenWithoutSpaces(point)) {
                words++;
                inWord = false;
            } else if (Character.isLetterOrDigit(point)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (point != '\'' && point != '\u2019') {
                inWord = false;
            }
        }
        return words;
    }

    private static boolean isWrittenWithoutSpaces(int point) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }
}
