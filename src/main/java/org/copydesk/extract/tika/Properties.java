package org.copydesk.extract.tika;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.document.Field;
import org.copydesk.document.Signal;

/** Properties of Tika as signals: {@code pdf:title}, {@code docx:author}, {@code epub:created}. */
final class Properties {
    /** Tika's name, ours, and what it is about. The last change of a file says little of its text: a signal all the same. */
    private static final List<Property> TABLE = List.of(
            new Property("dc:title", "title", Field.TITLE),
            new Property("dc:creator", "author", Field.AUTHOR),
            new Property("dcterms:created", "created", Field.PUBLISHED),
            new Property("dc:date", "date", Field.PUBLISHED),
            new Property("dcterms:modified", "modified", Field.MODIFIED),
            new Property("dc:publisher", "publisher", Field.SITE_NAME),
            new Property("dc:language", "language", Field.LANGUAGE),
            new Property("dc:rights", "rights", Field.LICENSE));

    private record Property(String tika, String name, Field field) {}

    private Properties() {}

    /** Returns the names that are wanted from a child. */
    static List<String> names() {
        return TABLE.stream().map(Property::tika).toList();
    }

    static List<Signal> signals(String mediaType, Map<String, String> properties) {
        String prefix = prefix(mediaType);
        List<Signal> signals = new ArrayList<>();
        for (Property property : TABLE) {
            for (String value : properties.getOrDefault(property.tika, "").split("\n")) {
                if (!value.isBlank()) {
                    signals.add(Signal.of(property.field, prefix + ":" + property.name, value.strip()));
                }
            }
        }
        return signals;
    }

    private static String prefix(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> "pdf";
            case "application/msword" -> "doc";
            case "application/rtf" -> "rtf";
            case "application/epub+zip" -> "epub";
            case "application/vnd.oasis.opendocument.text" -> "odt";
            default -> "docx";
        };
    }
}
