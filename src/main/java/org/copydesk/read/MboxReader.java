package org.copydesk.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

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
        MboxMessage message = new MboxMessage(longest);
        boolean first = true;
        boolean afterBlank = true;
        while (lines.next()) {
            if (first || afterBlank && isPostmark(lines)) {
                if (!first) {
                    message.deliver(piece, delivery);
                }
                budget.entry();
                first = false;
            } else {
                message.add(lines);
            }
            afterBlank = lines.length() == 0;
        }
        message.deliver(piece, delivery);
    }

    private static boolean isPostmark(LineStream lines) {
        return MboxMessage.startsWithFrom(lines.bytes(), 0, lines.length())
                && lines.length() < 200
                && POSTMARK.matcher(new String(lines.bytes(), 0, lines.length(), StandardCharsets.ISO_8859_1))
                        .matches();
    }
}
