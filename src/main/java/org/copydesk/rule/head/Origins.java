package org.copydesk.rule.head;

import org.copydesk.document.Document;
import org.copydesk.document.Facts;
import org.copydesk.document.Field;
import org.copydesk.document.Signal;
import org.jspecify.annotations.Nullable;

/** Facts that are taken over as they are given: address, licence, language. */
final class Origins {
    private Origins() {}

    /** @param language what {@link Hints#language} says of the document */
    static Facts add(Facts facts, Document document, @Nullable String language, KnownSource source) {
        String url = first(document, Field.URL);
        String license = first(document, Field.LICENSE);
        return facts.withUrl(url == null ? facts.url() : url)
                .withLicense(license != null ? license : source.license() != null ? source.license() : facts.license())
                .withLanguage(
                        language != null ? language : source.language() != null ? source.language() : facts.language());
    }

    private static @Nullable String first(Document document, Field field) {
        for (Signal signal : document.signals()) {
            if (signal.field() == field && !signal.value().isBlank()) {
                return signal.value().strip();
            }
        }
        return null;
    }
}
