package org.copydesk.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.read.format.Format;
import org.copydesk.read.record.Checksum;
import org.copydesk.read.record.Label;
import org.copydesk.read.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * One message of an mbox, gathered line by line. Empty lines at its end belong to the mbox, which parts messages by
 * them: without them a message is the same wherever it stands. Its checksum is of its lines as they stand, each ended
 * by LF.
 */
final class MboxMessage {
    private static final byte[] LF = {'\n'};
    private static final byte[] CRLF = {'\r', '\n'};
    private static final String ID_FIELD = "message-id:";
    private static final int LONGEST_ID_LINE = 2000;

    private final int longest;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final Checksum.Running checksum = new Checksum.Running();
    private boolean tooLong;
    private int blanks;
    private boolean header = true;
    private boolean inId;
    private @Nullable String id;

    /** @param longest bytes of a message that is kept */
    MboxMessage(int longest) {
        this.longest = longest;
    }

    void add(LineStream line) {
        if (line.length() == 0) {
            header = false;
            blanks++;
            return;
        }
        if (header) {
            field(line);
        }
        for (; blanks > 0; blanks--) {
            checksum.add(LF);
            write(CRLF, 0, 2);
        }
        checksum.add(line.bytes(), 0, line.length());
        checksum.add(LF);
        int start = unquoted(line);
        tooLong |= line.isTooLong();
        write(line.bytes(), start, line.length() - start);
        write(CRLF, 0, 2);
    }

    private void write(byte[] bytes, int start, int length) {
        tooLong |= content.size() + length > longest;
        if (!tooLong) {
            content.write(bytes, start, length);
        }
    }

    /** Looks for the Message-ID, which may stand on the line after the name of its field. */
    private void field(LineStream line) {
        String text =
                new String(line.bytes(), 0, Math.min(line.length(), LONGEST_ID_LINE), StandardCharsets.ISO_8859_1);
        boolean folded = text.charAt(0) == ' ' || text.charAt(0) == '\t';
        inId = folded ? inId : text.toLowerCase(Locale.ROOT).startsWith(ID_FIELD);
        String value =
                folded ? text.strip() : inId ? text.substring(ID_FIELD.length()).strip() : "";
        if (inId && id == null && !value.isEmpty()) {
            boolean bracketed = value.length() > 2 && value.startsWith("<") && value.endsWith(">");
            id = bracketed ? value.substring(1, value.length() - 1) : value;
        }
    }

    /** Delivers the message, and begins the next. */
    void deliver(Piece piece, Delivery delivery) {
        Label label = new Label(id, null, checksum.checksum());
        if (tooLong) {
            delivery.quarantine(piece, label, Cause.TOO_LARGE, "a message larger than the limit");
        } else {
            delivery.record(piece, label, SourceRecord.of(Format.MAIL.mediaType(), content.toByteArray()));
        }
        content.reset();
        tooLong = false;
        blanks = 0;
        header = true;
        inId = false;
        id = null;
    }

    private static int unquoted(LineStream line) {
        int quotes = 0;
        while (quotes < line.length() && line.bytes()[quotes] == '>') {
            quotes++;
        }
        return quotes > 0 && startsWithFrom(line.bytes(), quotes, line.length()) ? 1 : 0;
    }

    static boolean startsWithFrom(byte[] line, int start, int end) {
        return end - start >= 5
                && line[start] == 'F'
                && line[start + 1] == 'r'
                && line[start + 2] == 'o'
                && line[start + 3] == 'm'
                && line[start + 4] == ' ';
    }
}
