package org.copydesk.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.Signal;
import org.copydesk.document.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * A mail taken apart: what its header says, and its texts. Attachments, forwarded messages and all that is no text
 * are left out.
 */
record MailMessage(
        List<Signal> signals,
        @Nullable Part plain,
        @Nullable Part html) {
    /** Multiparts of real mail are three or four deep. */
    private static final int DEEPEST = 20;

    private static final int MOST_PARTS = 1000;

    /** A name behind its address, as archives and old programs write it; the address may be disguised. */
    private static final Pattern NAME_BEHIND = Pattern.compile("[^(\"<]*@[^(\"<]*\\(([^()]+)\\)");

    record Part(byte[] content, @Nullable String charset) {}

    MailMessage {
        signals = List.copyOf(signals);
    }

    static MailMessage parse(byte[] bytes) throws UnreadableException {
        MimeConfig config = new MimeConfig.Builder()
                .setMaxLineLen(1 << 20)
                .setMaxHeaderLen(1 << 20)
                .setMaxHeaderCount(10_000)
                .setMaxContentLen(bytes.length + 1L)
                .setMalformedHeaderStartsBody(true)
                .build();
        MimeTokenStream tokens = new MimeTokenStream(config);
        tokens.parse(new ByteArrayInputStream(bytes));
        try {
            return new Walk(tokens).message();
        } catch (MimeException | IOException | RuntimeException damaged) {
            // the rim to the MIME parser, which throws all of these over damaged mail
            throw new UnreadableException(Cause.DAMAGED, "no readable mail: " + damaged.getMessage(), damaged);
        }
    }

    /** One way through the tokens of a message. */
    private static final class Walk {
        private final MimeTokenStream tokens;
        private final List<Signal> signals = new ArrayList<>();
        private @Nullable Part plain;
        private @Nullable Part html;
        private int depth;
        private int parts;
        private boolean attached;

        Walk(MimeTokenStream tokens) {
            this.tokens = tokens;
        }

        MailMessage message() throws MimeException, IOException {
            for (EntityState state = tokens.getState();
                    state != EntityState.T_END_OF_STREAM && depth <= DEEPEST && parts <= MOST_PARTS;
                    state = tokens.next()) {
                take(state);
            }
            return new MailMessage(signals, plain, html);
        }

        private void take(EntityState state) throws IOException {
            switch (state) {
                case T_START_MULTIPART, T_START_MESSAGE -> depth++;
                case T_END_MULTIPART, T_END_MESSAGE -> depth--;
                case T_START_HEADER -> attached = false;
                case T_FIELD -> field(tokens.getField());
                case T_BODY -> body();
                default -> {}
            }
        }

        private void field(Field field) {
            String name = field.getName().toLowerCase(Locale.ROOT);
            String body = field.getBody() == null ? "" : field.getBody();
            if (name.equals("content-disposition")) {
                attached = body.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
            }
            if (parts > 0 || depth > 1) {
                return;
            }
            switch (name) {
                case "subject" -> add(org.copydesk.document.Field.TITLE, name, body);
                case "from" ->
                    add(
                            org.copydesk.document.Field.AUTHOR,
                            name,
                            NAME_BEHIND.matcher(body.strip()).replaceFirst("$1"));
                case "date" -> add(org.copydesk.document.Field.PUBLISHED, name, body);
                case "organization" -> add(org.copydesk.document.Field.SITE_NAME, name, body);
                case "content-language" -> add(org.copydesk.document.Field.LANGUAGE, name, body);
                default -> {}
            }
        }

        private void add(org.copydesk.document.Field field, String name, String body) {
            String unfolded = body.replaceAll("[\\r\\n]+", "").strip();
            String value = DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT)
                    .strip();
            boolean known = signals.stream().anyMatch(signal -> signal.field() == field);
            if (!value.isEmpty() && !known) {
                signals.add(Signal.of(field, "mail:" + name, value));
            }
        }

        private void body() throws IOException {
            parts++;
            BodyDescriptor descriptor = tokens.getBodyDescriptor();
            String type = descriptor.getMimeType() == null ? "text/plain" : descriptor.getMimeType();
            boolean wantsPlain = type.equals("text/plain") && plain == null;
            boolean wantsHtml = type.equals("text/html") && html == null;
            if (attached || !wantsPlain && !wantsHtml) {
                return;
            }
            try (InputStream decoded = tokens.getDecodedInputStream()) {
                Part part = new Part(decoded.readAllBytes(), descriptor.getCharset());
                if (wantsPlain) {
                    plain = part;
                } else {
                    html = part;
                }
            }
        }
    }
}
