package org.copydesk.clean;

import java.util.Optional;

/** Tells the language of a text. Deterministic; safe for use by many threads. */
@FunctionalInterface
public interface LanguageDetector {
    /** Returns a BCP 47 tag, or nothing when unsure. */
    Optional<String> detect(String text);
}
