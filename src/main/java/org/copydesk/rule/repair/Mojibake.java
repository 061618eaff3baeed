package org.copydesk.rule.repair;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.rule.Rule;

/**
 * Turns UTF-8 that was read as Windows-1252 back into what was written, when that is certain: a run of characters is
 * the very bytes of UTF-8, and so are all runs of the document, or the run is one that no language writes.
 */
public final class Mojibake implements Rule {
    static final String RULE = "repair/mojibake";
    /** A closing quotation mark whose last byte, 9D, says nothing in Windows-1252 and was dropped on the way. */
    private static final String CUT_QUOTE = "\u00e2\u20ac";

    /** Bytes that begin a character of two bytes and more. */
    private static final int FIRST_LEAD = 0xC2;

    private static final int LAST_LEAD = 0xF4;
    /** What Windows-1252 has in the place of Latin-1's second controls. */
    private static final int FIRST_MARK = 0x80;

    private static final String MARKS = marks();
    private static final char UNKNOWN = '\ufffd';

    @Override
    public Proposal propose(Draft draft) {
        List<Edit> certain = new ArrayList<>();
        List<Edit> likely = new ArrayList<>();
        List<Edit> quotes = new ArrayList<>();
        boolean all = true;
        for (Passage passage : draft.passages()) {
            String text = passage.text();
            int start = next(text, 0);
            while (start < text.length()) {
                int end = start + 1;
                while (end < text.length() && isForeign(text.charAt(end))) {
                    end++;
                }
                boolean cut = end - start > CUT_QUOTE.length() && text.startsWith(CUT_QUOTE, end - CUT_QUOTE.length());
                if (cut && decoded(text, start, end).isEmpty()) {
                    end -= CUT_QUOTE.length(); // the quotation mark is a run of its own
                }
                Optional<String> written = mayBeUtf8(text, start, end) ? decoded(text, start, end) : Optional.empty();
                if (end - start == CUT_QUOTE.length() && text.startsWith(CUT_QUOTE, start)) {
                    quotes.add(passage.edit(RULE, start, end, "\u201d"));
                } else if (written.isPresent()) {
                    Edit edit = passage.edit(RULE, start, end, written.get());
                    (isUnmistakable(text.substring(start, end)) ? certain : likely).add(edit);
                } else if (all) {
                    all = !holdsLetter(text, start, end);
                }
                start = next(text, end);
            }
        }
        if (all && !certain.isEmpty() || all && likely.size() > 1) {
            certain.addAll(likely);
        }
        if (!certain.isEmpty()) {
            certain.addAll(quotes);
        }
        return Proposal.of(draft, certain);
    }

    private static boolean holdsLetter(String text, int start, int end) {
        for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetter(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String marks() {
        byte[] bytes = new byte[0x20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (FIRST_MARK + i);
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }

    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) < 0x80) {
            at++;
        }
        return at;
    }

    private static boolean isForeign(char c) {
        return c >= 0x80;
    }

    /** Tells at a glance whether a run may be UTF-8: it begins with the first of several bytes. */
    private static boolean mayBeUtf8(String text, int start, int end) {
        int lead = byteOf(text.charAt(start));
        return end - start > 1 && lead >= FIRST_LEAD && lead <= LAST_LEAD;
    }

    /** Returns what the bytes of a run say as UTF-8, if they say anything. */
    private static Optional<String> decoded(String text, int start, int end) {
        byte[] bytes = new byte[end - start];
        for (int i = 0; i < bytes.length; i++) {
            int value = byteOf(text.charAt(start + i));
            if (value < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) value;
        }
        try {
            String written = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean sane = written.codePoints().noneMatch(p -> Character.isISOControl(p) || !Character.isDefined(p));
            return sane ? Optional.of(written) : Optional.empty();
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** The byte that Windows-1252 reads as this character; the five that it does not know pass as they are. */
    private static int byteOf(char c) {
        if (c <= 0xFF) {
            return c;
        }
        int mark = c == UNKNOWN ? -1 : MARKS.indexOf(c);
        return mark < 0 ? -1 : FIRST_MARK + mark;
    }

    /** Three bytes and more, or a lead byte and a sign that is no letter: nobody writes that. */
    private static boolean isUnmistakable(String run) {
        char lead = run.charAt(0);
        boolean latinPair = lead == '\u00c3' || lead == '\u00c2' || lead == '\u00c4' || lead == '\u00c5';
        if (run.length() == 2) {
            char follower = run.charAt(1);
            return latinPair && !Character.isLetter(follower) && follower != '\u00a0';
        }
        return true;
    }
}
