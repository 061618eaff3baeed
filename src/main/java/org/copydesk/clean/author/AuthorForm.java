package org.copydesk.clean.author;

import java.util.List;
import org.copydesk.document.Person;

/**
 * A name as it is printed, and the form under which its author is published in that source.
 *
 * @param form another name of the same source
 */
public record AuthorForm(String printed, String form, FormRule rule) {
    /** Returns the authors under their forms; an organization that signs bears its form in both places. */
    public static List<Person> apply(List<AuthorForm> forms, List<Person> authors) {
        return authors.stream().map(author -> apply(forms, author)).toList();
    }

    private static Person apply(List<AuthorForm> forms, Person author) {
        for (AuthorForm form : forms) {
            if (form.printed.equals(author.name())) {
                boolean organization = Signer.of(author).organization();
                return new Person(form.form, author.role(), organization ? form.form : author.organization());
            }
        }
        return author;
    }
}
