package org.copydesk.rule.byline;

import org.copydesk.document.Byline;
import org.copydesk.document.Person;

/**
 * A line read as a byline, with what speaks for it.
 *
 * @param announced it says "by", "von", "Author:" or the like
 * @param otherWords how many of its words say nothing of who wrote it
 * @param midPhrase the word that announces stands behind others of its phrase, and so may be but a word: {@code Cost by Room}
 * @param onlyLead it announces names and has none: they stand on the lines that follow
 */
public record BylineSighting(Byline byline, boolean announced, int otherWords, boolean midPhrase, boolean onlyLead) {
    /** Tells whether it names a person, not only an organization. */
    public boolean namesPerson() {
        for (Person author : byline.authors()) {
            if (!author.name().equals(author.organization())) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether it says "by" and who, and nothing else. */
    public boolean isPlain() {
        return announced && !midPhrase && otherWords == 0 && namesPerson();
    }
}
