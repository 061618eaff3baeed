package org.copydesk.rule.repair;

/** What a character's script tells of how its text is set. */
final class Scripts {
    private Scripts() {}

    /** Tells whether a character is of Chinese or Japanese writing or its punctuation: no blank stands between words. */
    static boolean partsNoWords(int point) {
        boolean marks = point >= 0x3000 && point <= 0x303F || point >= 0xFF01 && point <= 0xFF65;
        return marks
                || switch (Character.UnicodeScript.of(point)) {
                    case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
                    default -> false;
                };
    }
}
