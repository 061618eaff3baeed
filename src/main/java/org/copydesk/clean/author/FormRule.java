package org.copydesk.clean.author;

/** Why two names are one author's. */
public enum FormRule {
    /** They differ in case, spaces, points after initials, kinds of hyphen and apostrophe, or diacritics. */
    SPELLING("author/spelling"),
    /** One has a middle initial that the other leaves out, or writes as a name. */
    MIDDLE_INITIAL("author/middle-initial"),
    /** One has the initial of the first name only. */
    INITIALS("author/initials");

    private final String label;

    FormRule(String label) {
        this.label = label;
    }

    /** Returns the rule's name in reports and explanations. */
    public String label() {
        return label;
    }

    /** Returns the rule by which a name is another form of an author's. */
    static FormRule between(WrittenName printed, WrittenName form) {
        if (printed.spelling().equals(form.spelling())) {
            return SPELLING;
        }
        return printed.firstName().equals(form.firstName()) ? MIDDLE_INITIAL : INITIALS;
    }
}
