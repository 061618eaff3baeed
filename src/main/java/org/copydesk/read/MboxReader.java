package org.copydesk.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.read.format.Format;
import org.copydesk.read.record.SourceRecord;

/**
 * mbox (RFC 4155, and "mboxrd" in the quoting of {@code From}): messages parted by a postmark that stands after an
 * empty line. A line of text that merely begins with "From " has no time of day.
 */
final class MboxReader implements FormatReader {
    private static final Pattern POSTMARK = Pattern.compile("From \\S+.{0,80}\\b\\d{1,2}:\\d\\d(:\\d\\d)?\\b.{0,40}");

    @Override
    public void read(Piece piece, Budget budget, Delivery delivery) throws IOException {
        int longest = budget.limits().textBytes();
        LineStream lines = new LineStream(piece.stream(), longest);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean afterBlank = true;
        int number = -1;
        while (lines.next()) {
            if (number < 0 || afterBlank && isPostmark(lines)) {
                if (number >= 0) {
                    deliver(number, message, tooLong, piece, delivery);
                }
                budget.entry();
                number++;
                message.reset();
                tooLong = false;
            } else if (tooLong || lines.isTooLong() || message.size() + lines.length() > longest) {
                tooLong = true;
            } else {
                append(lines, message);
            }
            afterBlank = lines.length() == 0;
        }
        deliver(number, message, tooLong, piece, delivery);
    }

    private static void deliver(
            int number, ByteArrayOutputStream message, boolean tooLong, Piece piece, Delivery delivery) {
        String name = piece.record(Integer.toString(number));
        if (tooLong) {
            delivery.quarantine(name, Cause.TOO_LARGE, "a message larger than the limit");
        } else {
            delivery.document(name, SourceRecord.of(Format.MAIL.mediaType(), message.toByteArray()));
        }
    }

    private static boolean isPostmark(LineStream lines) {
        return startsWithFrom(lines.bytes(), 0, lines.length())
                && lines.length() < 200
                && POSTMARK.matcher(new String(lines.bytes(), 0, lines.length(), StandardCharsets.ISO_8859_1))
                        .matches();
    }

    private static void append(LineStream lines, ByteArrayOutputStream message) {
        int quotes = 0;
        while (quotes < lines.length() && lines.bytes()[quotes] == '>') {
            quotes++;
        }
        int start = quotes > 0 && startsWithFrom(lines.bytes(), quotes, lines.length()) ? 1 : 0;
        message.write(lines.bytes(), start, lines.length() - start);
        message.write('\r');
        message.write('\n');
    }

    private static boolean startsWithFrom(byte[] line, int start, int end) {
        return end - start >= 5
                && line[start] == 'F'
                && line[start + 1] == 'r'
                && line[start + 2] == 'o'
                && line[start + 3] == 'm'
                && line[start + 4] == ' ';
    }
}
