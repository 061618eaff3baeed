package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Role;

/** Blocks of a mail's plain text: quoted replies and what follows the signature's mark are furniture. */
final class MailBlocks {
    /** RFC 3676, section 4.3; many programs lose the space. */
    private static final Pattern SIGNATURE = Pattern.compile("-- ?");

    private static final Pattern ORIGINAL =
            Pattern.compile("(?iU)-{3,}\\s*(original message|forwarded message|ursprüngliche nachricht|"
                    + "message d'origine|mensaje original|messaggio originale|mensagem original)\\s*-{3,}");
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?iUs)(on|am|le|el|il|em|op)\\s.{6,160}(wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef).{0,60}:");

    private final String text;
    private final Lines lines;
    private final List<Block> blocks = new ArrayList<>();

    private MailBlocks(String text) {
        this.text = text;
        this.lines = new Lines(text, 0);
    }

    static List<Block> of(String text) {
        MailBlocks mail = new MailBlocks(text);
        mail.walk();
        return mail.blocks;
    }

    private void walk() {
        int body = 0;
        int i = 0;
        while (i < lines.count()) {
            if (lines.isBlank(i)) {
                i++;
            } else if (endsMessage(i)) {
                plain(body, i);
                furniture(i, lines.count());
                return;
            } else if (isQuoted(i)) {
                int end = i + 1;
                while (end < lines.count() && isQuoted(end)) {
                    end++;
                }
                int attribution = attribution(body, i);
                plain(body, attribution);
                furniture(attribution, end);
                body = end;
                i = end;
            } else {
                i++;
            }
        }
        plain(body, lines.count());
    }

    private boolean endsMessage(int line) {
        String words = lines.text(line);
        return SIGNATURE.matcher(words).matches() || ORIGINAL.matcher(words).matches();
    }

    private boolean isQuoted(int line) {
        return !lines.isBlank(line) && lines.first(line) == '>';
    }

    /** Returns the first line of the "on that day she wrote:" that leads to a quotation, else the quotation's own. */
    private int attribution(int from, int quote) {
        int last = quote - 1;
        while (last >= from && lines.isBlank(last)) {
            last--;
        }
        for (int first = last; first >= from && first > last - 3 && !lines.isBlank(first); first--) {
            if (ATTRIBUTION
                    .matcher(text.substring(lines.start(first), lines.end(last)))
                    .matches()) {
                return first;
            }
        }
        return quote;
    }

    private void plain(int first, int end) {
        if (first < end) {
            blocks.addAll(PlainBlocks.of(text, lines.start(first), lines.end(end - 1)));
        }
    }

    /** A block for each run of lines. */
    private void furniture(int first, int end) {
        for (int i = first; i < end; i++) {
            if (lines.isBlank(i)) {
                continue;
            }
            int last = i;
            while (last + 1 < end && !lines.isBlank(last + 1)) {
                last++;
            }
            blocks.add(Block.of(BlockKind.PARAGRAPH, lines.start(i), lines.end(last))
                    .withRole(Role.FURNITURE));
            i = last;
        }
    }
}
