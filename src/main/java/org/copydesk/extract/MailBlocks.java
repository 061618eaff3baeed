package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Role;

/**
 * Blocks of a mail's plain text: quoted messages, with or without a sign before their lines, and what follows the signature's
 * mark are furniture.
 */
final class MailBlocks {
    /** RFC 3676, section 4.3; many programs lose the space. */
    private static final Pattern SIGNATURE = Pattern.compile("-- ?");

    private static final Pattern ORIGINAL =
            Pattern.compile("(?iU)-{3,}\\s*(original message|forwarded message|ursprüngliche nachricht|"
                    + "message d'origine|mensaje original|messaggio originale|mensagem original)\\s*-{3,}");
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?iUs)\\W?(on|am|le|el|il|em|op)\\s.{6,160}(wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef).{0,60}:");
    /** What a program puts above a message that it quotes: who sent it, and lines on when, to whom and about what. */
    private static final Pattern SENDER = Pattern.compile("(?iU)[*]?(from|von|de|da|van)[*]?\\s?:[*]?\\s.*");

    private static final Pattern HEAD_LINE = Pattern.compile(
            "(?iU)[*]?(sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|date|à|objet|enviado|fecha|para|asunto|inviato|data|a|"
                    + "oggetto|assunto|verzonden|aan|onderwerp)[*]?\\s?:[*]?\\s.*");
    /** Lines of such a head, of which so many follow the sender's. */
    private static final int HEAD_LINES = 5;

    private static final int FEWEST_HEAD_LINES = 2;

    private static final Pattern NAMED_SENDER = Pattern.compile("From: \"?([^\"<>@]{2,80}?)\"? <[^<>\\s]+@[^<>\\s]+>");

    private final String text;
    private final Lines lines;
    private final List<Block> blocks = new ArrayList<>();

    private MailBlocks(String text) {
        this.text = text;
        this.lines = new Lines(text, 0);
    }

    /** Returns who a first line says has written the message, where that is handed on by another: {@code From: Ada Roe <ada@…>}. */
    static Optional<String> author(String text) {
        Matcher first = NAMED_SENDER.matcher(text.strip().lines().findFirst().orElse(""));
        return first.matches() ? Optional.of(first.group(1)) : Optional.empty();
    }

    static List<Block> of(String text) {
        MailBlocks mail = new MailBlocks(text);
        mail.walk();
        return mail.blocks;
    }

    private void walk() {
        int body = 0;
        int i = 0;
        while (i < lines.count() && lines.isBlank(i)) {
            i++;
        }
        int headEnd = headEnd(i);
        if (headEnd == i
                && i < lines.count()
                && NAMED_SENDER.matcher(lines.text(i)).matches()) {
            headEnd = i + 1;
        }
        if (headEnd > i) {
            furniture(i, headEnd);
            body = headEnd;
            i = headEnd;
        }
        while (i < lines.count()) {
            if (lines.isBlank(i)) {
                i++;
            } else if (endsMessage(i) || headEnd(i) > i || leadsToRest(i)) {
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

    /** Returns the line after the head of a quoted message that begins at a line, or the line itself. */
    private int headEnd(int line) {
        if (line >= lines.count() || !SENDER.matcher(lines.text(line)).matches()) {
            return line;
        }
        int end = line + 1;
        while (end < lines.count()
                && end - line <= HEAD_LINES
                && HEAD_LINE.matcher(lines.text(end)).matches()) {
            end++;
        }
        return end - line > FEWEST_HEAD_LINES ? end : line;
    }

    /** Tells whether a line says when who wrote what follows, and no sign stands before the lines of that. */
    private boolean leadsToRest(int line) {
        for (int last = line; last < lines.count() && last < line + 3 && !lines.isBlank(last); last++) {
            String words = text.substring(lines.start(line), lines.end(last));
            if (ATTRIBUTION.matcher(words).matches()) {
                int next = last + 1;
                while (next < lines.count() && lines.isBlank(next)) {
                    next++;
                }
                boolean addressed = words.indexOf('@') >= 0 || words.indexOf('<') >= 0 || words.contains(" at ");
                return addressed && next < lines.count() && !isQuoted(next);
            }
        }
        return false;
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
