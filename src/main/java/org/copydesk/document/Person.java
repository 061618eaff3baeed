package org.copydesk.document;

import org.jspecify.annotations.Nullable;

/** An author as credited. An organization that signs as such has no name of a person: the name is the organization's. */
public record Person(
        String name, @Nullable String role, @Nullable String organization) {
    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an author without a name");
        }
    }
}
