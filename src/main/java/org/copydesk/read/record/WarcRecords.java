package org.copydesk.read.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.document.Field;
import org.copydesk.document.Signal;
import org.copydesk.document.UnreadableException;
import org.copydesk.read.format.Format;
import org.copydesk.read.format.FormatDetector;
import org.jspecify.annotations.Nullable;

/** Makes documents of WARC records: what a server answered with success, resources and conversions. */
public final class WarcRecords {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\\s;\"]+)");
    private static final Set<String> KINDS = Set.of("response", "resource", "conversion");
    /** Media types that servers give when they do not know: the bytes decide. */
    private static final Set<String> VAGUE =
            Set.of("", "application/octet-stream", "binary/octet-stream", "unknown/unknown", "content/unknown");

    private final int largest;

    /** @param largest bytes of a payload, decoded */
    public WarcRecords(int largest) {
        this.largest = largest;
    }

    /** Whether records of this kind hold documents; the others tell of the crawl. */
    public static boolean isDocument(WarcStream.Framed framed) {
        String kind = framed.header("warc-type");
        return kind != null && KINDS.contains(kind.toLowerCase(Locale.ROOT));
    }

    /** Returns the label of a record: its id is the {@code WARC-Record-ID} without the brackets. */
    public static Label label(WarcStream.Framed framed) {
        String id = framed.header("warc-record-id");
        return new Label(id == null ? null : unbracketed(id), null, framed.checksum());
    }

    private static String unbracketed(String value) {
        return value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value;
    }

    /** Returns the document, or null when the record holds something else, such as an image or a redirection. */
    public @Nullable SourceRecord document(WarcStream.Framed framed) throws UnreadableException {
        String type = lower(framed.header("content-type"));
        String target = framed.header("warc-target-uri");
        String url = target == null ? null : unbracketed(target);
        List<Signal> signals = new ArrayList<>();
        add(signals, Field.URL, "warc:target-uri", url);
        add(signals, Field.FETCHED, "warc:date", framed.header("warc-date"));
        if (url != null && (url.startsWith("dns:") || url.startsWith("metadata:"))) {
            return null;
        }
        boolean http = type.startsWith("application/http")
                || type.isEmpty() && "response".equalsIgnoreCase(framed.header("warc-type"));
        return http ? response(framed, url, signals) : payload(framed.block(), type, url, signals);
    }

    private @Nullable SourceRecord response(WarcStream.Framed framed, @Nullable String url, List<Signal> signals)
            throws UnreadableException {
        HttpPayload http = HttpPayload.of(framed.block(), largest);
        if (!http.isSuccess()) {
            return null;
        }
        add(signals, Field.MODIFIED, "http:last-modified", http.header("Last-Modified"));
        add(signals, Field.LANGUAGE, "http:content-language", http.header("Content-Language"));
        return payload(http.content(), lower(http.header("Content-Type")), url, signals);
    }

    private static @Nullable SourceRecord payload(
            byte[] content, String type, @Nullable String url, List<Signal> signals) {
        Format format = format(content, type);
        if (format == null) {
            return null;
        }
        Matcher charset = CHARSET.matcher(type);
        String declared = format.isText() && charset.find() ? charset.group(1) : null;
        return new SourceRecord(format.mediaType(), content, declared, RecordBuilder.host(url), signals);
    }

    /** The declared type and the bytes together: null for what is no document. */
    private static @Nullable Format format(byte[] content, String type) {
        String base = type.split(";", 2)[0].strip();
        Format declared = declared(base);
        if (declared == null && !VAGUE.contains(base)) {
            return null;
        }
        Format found = FormatDetector.detect(content, Math.min(content.length, FormatDetector.HEAD), "")
                .format();
        boolean binary = found.isDocument() && !found.isText();
        if (declared == null) {
            return binary || found == Format.HTML || found == Format.XHTML ? found : null;
        }
        if (binary || declared == Format.TEXT && (found == Format.HTML || found == Format.XHTML)) {
            return found;
        }
        return declared;
    }

    private static @Nullable Format declared(String base) {
        for (Format format : Format.values()) {
            if (format.isDocument()
                    && format != Format.MAIL
                    && format.mediaType().equals(base)) {
                return format;
            }
        }
        return null;
    }

    private static void add(List<Signal> signals, Field field, String origin, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            signals.add(Signal.of(field, origin, value));
        }
    }

    private static String lower(@Nullable String value) {
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
