package org.copydesk.rule.byline;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Undoes UTF-8 that was read as Windows-1252, where that is certain: {@code JosÃ©} is José. */
final class Mojibake {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Mojibake() {}

    static String mend(String text) {
        boolean suspect = false;
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            suspect |= c >= '\u00c2'
                            && c <= '\u00f4'
                            && text.charAt(i + 1) >= '\u0080'
                            && !Character.isLetter(text.charAt(i + 1))
                    || (c == '\u00c3' || c == '\u00c4' || c == '\u00c5') && text.charAt(i + 1) >= '\u0080';
        }
        if (!suspect) {
            return text;
        }
        try {
            ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notMojibake) {
            return text;
        }
    }
}
