package org.copydesk.read.record;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.document.Field;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.Signal;
import org.copydesk.document.UnreadableException;
import org.copydesk.read.format.Detection;
import org.copydesk.read.format.Format;
import org.copydesk.read.format.FormatDetector;
import org.jspecify.annotations.Nullable;

/** Collects the keys of one record, whatever the format it comes in. */
final class RecordBuilder {
    /** A source is a name on one line, in every report and table. */
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** The longest lists of authors name some 5,000 (G. Aad et al., Phys. Rev. Lett. 114, 191803). */
    private static final int MOST_SIGNALS = 10_000;

    private final List<Signal> signals = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String source;
    private @Nullable String url;
    private @Nullable String text;
    private @Nullable Meaning textMeaning;
    private @Nullable UnreadableException refusal;
    private int idRank = Integer.MAX_VALUE;

    /** Takes a value under its key; unknown keys and blank values are passed over. */
    void put(String key, @Nullable String value) {
        Meaning meaning = Meaning.of(key);
        if (meaning != null && value != null) {
            put(meaning, key, value);
        }
    }

    private void put(Meaning meaning, String key, String value) {
        if (meaning.role().isText()) {
            putText(meaning, value);
        } else if (value.isBlank()) {
            return;
        } else if (meaning.role() == Meaning.Role.ID) {
            if (meaning.rank() < idRank) {
                id = value;
                idRank = meaning.rank();
            }
        } else {
            Field field = meaning.field();
            if (field == Field.SOURCE && source == null) {
                source = LINE_BREAKS.matcher(value).replaceAll(" ").strip();
            }
            if (field == Field.URL && url == null) {
                url = value.strip();
            }
            if (signals.size() >= MOST_SIGNALS) {
                refuse("has more than " + MOST_SIGNALS + " authors, dates and the like");
            } else {
                signals.add(Signal.of(field, "record:" + key, value));
            }
        }
    }

    /** Makes it a record that is too large, whatever else is put into it. */
    void refuse(String message) {
        refusal = new UnreadableException(Cause.TOO_LARGE, message);
    }

    private void putText(Meaning meaning, String value) {
        boolean first = textMeaning == null || text == null || text.isBlank();
        if (first || !value.isBlank() && precedes(meaning, textMeaning)) {
            text = value;
            textMeaning = meaning;
        }
    }

    private static boolean precedes(Meaning a, Meaning b) {
        int roles = a.role().compareTo(b.role());
        return roles < 0 || roles == 0 && a.rank() < b.rank();
    }

    /** @param checksum of the record as it stands in its container */
    Label label(Checksum checksum) {
        return new Label(id, source, checksum);
    }

    /** Returns the label of a record that has no bytes of its own: its checksum is that of what is understood of it. */
    Label label() {
        byte[] content = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        return label(Checksum.of(content, signals));
    }

    /** @throws UnreadableException when the record has no text */
    SourceRecord build() throws UnreadableException {
        if (refusal != null) {
            throw refusal;
        }
        if (text == null || textMeaning == null) {
            throw new UnreadableException(Cause.UNSUPPORTED, "a record without a text or html field");
        }
        if (text.isBlank()) {
            throw new UnreadableException(Cause.EMPTY, "a record with a blank text");
        }
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new SourceRecord(mediaType(content), content, "UTF-8", host(url), signals);
    }

    private String mediaType(byte[] content) {
        return switch (textMeaning.role()) {
            case TEXT -> Format.TEXT.mediaType();
            case MARKDOWN -> Format.MARKDOWN.mediaType();
            case HTML -> Format.HTML.mediaType();
            default -> looksLikeHtml(content) ? Format.HTML.mediaType() : Format.TEXT.mediaType();
        };
    }

    private static boolean looksLikeHtml(byte[] content) {
        Detection detection = FormatDetector.detect(content, Math.min(content.length, FormatDetector.HEAD), "");
        return detection.format() == Format.HTML || detection.format() == Format.XHTML;
    }

    /** Returns the host of a web address, lowercased, or null when it has none. */
    static @Nullable String host(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            String host = new URI(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException odd) {
            int start = url.indexOf("://");
            if (start < 0) {
                return null;
            }
            String rest = url.substring(start + 3).split("[/?#:\\s]", 2)[0];
            return rest.isEmpty() ? null : rest.toLowerCase(Locale.ROOT);
        }
    }
}
