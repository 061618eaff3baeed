package org.copydesk.rule.byline;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Person;
import org.copydesk.rule.byline.BylineTokens.Shape;
import org.copydesk.rule.byline.BylineTokens.Token;
import org.jspecify.annotations.Nullable;

/** Gathers what the stretches of one byline say: people in order, their roles and organizations, the credit. */
final class Masthead {
    private final String raw;
    private final List<Person> people = new ArrayList<>();
    private final List<String> organizations = new ArrayList<>();
    private @Nullable String credit;
    private Shape before = Shape.BREAK;
    private boolean joined;
    private boolean announced;

    /** From where on people lack the role and the organization that may still follow. */
    private int group;

    private @Nullable String roleOfNext;

    Masthead(String raw) {
        this.raw = raw;
    }

    /** @param lead whether the byline says "by" somewhere */
    void announced(boolean lead) {
        announced = lead;
    }

    /** A lead was read: names follow at once. */
    void begin() {
        before = Shape.BREAK;
        group = people.size();
    }

    void separated(Shape shape) {
        before = shape;
    }

    void joined() {
        joined = true;
    }

    boolean hasPeople() {
        return people.size() > group || !announced && !people.isEmpty();
    }

    boolean isEmpty() {
        return people.isEmpty() && organizations.isEmpty();
    }

    void credit(String agency) {
        helper(agency);
        employ(agency);
    }

    /** Takes an agency for which none of the people writes. */
    void helper(String agency) {
        credit = credit == null ? agency : credit;
    }

    void organization(String name) {
        if (!name.isBlank() && !employ(name)) {
            organizations.add(name);
        }
        before = Shape.COMMA;
    }

    private boolean employ(String organization) {
        boolean employed = false;
        for (int p = group; p < people.size(); p++) {
            Person person = people.get(p);
            if (person.organization() == null) {
                people.set(p, new Person(person.name(), person.role(), organization));
                employed = true;
            }
        }
        return employed || !people.isEmpty();
    }

    /** A role in the plural is that of all people before it, one in the singular that of the last. */
    void role(String role) {
        boolean plural = role.endsWith("s");
        for (int p = people.size() - 1; p >= group && people.get(p).role() == null; p--) {
            people.set(p, new Person(people.get(p).name(), role, people.get(p).organization()));
            if (!plural) {
                break;
            }
        }
        before = Shape.COMMA;
    }

    /** Takes a role that stands before the name of whose it is. */
    void roleOfNext(String role) {
        roleOfNext = role;
    }

    /** Takes the words between two separators: one name or more, an organization, or nothing of use, which is false. */
    boolean stretch(List<Token> tokens) {
        Names names = new Names(tokens, raw);
        boolean first = people.size() == group;
        int known = people.size() + organizations.size();
        boolean listed = before == Shape.COMMA || joined;
        boolean suffix = names.isSuffix();
        if (suffix && !people.isEmpty()) {
            Person last = people.get(people.size() - 1);
            names.suffixOf(last).ifPresent(person -> people.set(people.size() - 1, person));
        } else if (names.isOrganization()) {
            organization(names.text());
        } else {
            for (String name : names.people(first || joined)) {
                boolean certain = first || listed || name.indexOf(' ') > 0;
                if (certain && !isNamed(name)) {
                    people.add(new Person(name, roleOfNext, null));
                    roleOfNext = null;
                }
            }
            names.organization().ifPresent(this::organization);
        }
        joined = false;
        before = Shape.COMMA;
        return people.size() + organizations.size() > known || suffix;
    }

    private boolean isNamed(String name) {
        for (Person person : people) {
            if (person.name().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the people; where nobody is named, the organization that signs. */
    List<Person> authors() {
        if (!people.isEmpty()) {
            return people;
        }
        String signer = organizations.isEmpty() ? credit : organizations.get(0);
        return signer == null ? List.of() : List.of(new Person(signer, null, signer));
    }

    @Nullable
    String credit() {
        return credit;
    }
}
