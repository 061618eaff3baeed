package org.copydesk.rule.head;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.document.Document;
import org.copydesk.document.Field;
import org.copydesk.document.Signal;
import org.copydesk.rule.date.DateHints;
import org.jspecify.annotations.Nullable;

/** What a document and its source tell about how its dates are to be read. */
final class Hints {
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]");

    private Hints() {}

    /** @param declared what {@link #language} says of the document */
    static DateHints of(Document document, @Nullable String declared, KnownSource source) {
        String language = declared == null || isMoreExact(source.language(), declared) ? source.language() : declared;
        return new DateHints(language, source.zone(), source.dateOrder(), fetched(document));
    }

    /** Tells whether a tag adds a region to another. */
    private static boolean isMoreExact(@Nullable String tag, String other) {
        return tag != null && tag.startsWith(other + "-");
    }

    /** Returns the first language that a document declares, as BCP 47 writes it: {@code en-US} for {@code en_us}. */
    static @Nullable String language(Document document) {
        for (Signal signal : document.signals()) {
            String tag = signal.field() == Field.LANGUAGE ? canonical(signal.value()) : null;
            if (tag != null) {
                return tag;
            }
        }
        return null;
    }

    /** Returns the tag of the first language named, or null where none is, as in {@code english} and {@code *}. */
    private static @Nullable String canonical(String declared) {
        String first = SEPARATOR.split(declared.strip(), 2)[0];
        Locale locale = Locale.forLanguageTag(first.replace('_', '-'));
        int letters = locale.getLanguage().length();
        return letters == 2 || letters == 3 ? locale.toLanguageTag() : null;
    }

    private static @Nullable OffsetDateTime fetched(Document document) {
        for (Signal signal : document.signals()) {
            if (signal.field() == Field.FETCHED) {
                try {
                    return OffsetDateTime.parse(signal.value());
                } catch (DateTimeParseException other) {
                    return null;
                }
            }
        }
        return null;
    }
}
