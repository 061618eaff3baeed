package org.copydesk.clean.author;

import org.copydesk.document.Person;

/**
 * A name as an author's stands in a byline.
 *
 * @param organization whether it is an organization that signs, not a person
 */
public record Signer(String name, boolean organization) {
    public static Signer of(Person author) {
        return new Signer(author.name(), author.name().equals(author.organization()));
    }
}
