package org.copydesk.clean.author;

import java.util.List;
import java.util.TreeMap;

/**
 * What all names have in common that may be forms of one author, within one source. Names of another key need not be
 * looked at to decide.
 *
 * @param surname last word of a person's name, all words of an organization's, folded
 */
public record AuthorKey(boolean organization, String surname) implements Comparable<AuthorKey> {
    static AuthorKey of(Signer signer) {
        WrittenName name = WrittenName.of(signer);
        return new AuthorKey(signer.organization(), signer.organization() ? name.spelling() : name.lastWord());
    }

    /** Returns what one document's byline adds to the evidence, by key. */
    public static TreeMap<AuthorKey, Credited> of(List<Signer> byline) {
        TreeMap<AuthorKey, Credited> byKey = new TreeMap<>();
        for (Signer signer : byline) {
            byKey.merge(of(signer), new Credited(List.of(signer.name()), 1), Credited::beside);
        }
        return byKey;
    }

    @Override
    public int compareTo(AuthorKey other) {
        int order = Boolean.compare(organization, other.organization);
        return order != 0 ? order : surname.compareTo(other.surname);
    }
}
