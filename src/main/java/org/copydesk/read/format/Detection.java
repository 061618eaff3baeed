package org.copydesk.read.format;

/** @param description of what was found, for a message: {@code a PNG image} */
public record Detection(Format format, String description) {
    static Detection of(Format format) {
        return new Detection(format, "");
    }

    static Detection unsupported(String description) {
        return new Detection(Format.UNSUPPORTED, description);
    }
}
