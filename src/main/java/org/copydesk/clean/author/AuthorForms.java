package org.copydesk.clean.author;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.clean.Lines;
import org.copydesk.clean.Vetoes;

/**
 * Decides which names of a source are forms of one author. Whatever is not plain stays as printed: two names that
 * stand in one byline are two people, and a short form stands for a longer one only where it can stand for no other.
 * The order of what is given does not matter.
 */
public final class AuthorForms {
    /** Of two forms that as many documents have, the one that says more. */
    private static final Comparator<Form> ORDER = Comparator.comparingLong(Form::documents)
            .thenComparing(form -> form.printed().length())
            .thenComparing(form -> form.printed().chars().filter(c -> c > 0x7f).count())
            .thenComparing(Form::printed, Comparator.reverseOrder());

    private final OneFormSettings settings;
    private final Vetoes vetoes;

    public AuthorForms(OneFormSettings settings) {
        this.settings = settings;
        this.vetoes = new Vetoes(settings.veto());
    }

    /** A name as printed. */
    private record Form(String printed, WrittenName name, long documents) {}

    /** Forms taken for one author's. */
    private record Author(List<Form> forms, Form chosen, long documents) {
        WrittenName name() {
            return chosen.name();
        }

        Set<List<String>> middles() {
            return forms.stream().map(form -> form.name().middle()).collect(Collectors.toSet());
        }
    }

    /** Returns the forms of the names of one key in one source, as far as they are not their own. */
    public List<AuthorForm> decide(AuthorKey key, Collection<Credited> evidence) {
        List<Author> authors = spelled(key, evidence);
        if (!key.organization()) {
            authors = each(authors, Author::name, WrittenName::firstName, group -> withMiddleInitials(group, evidence));
            authors = each(authors, Author::name, AuthorForms::initial, group -> withInitials(group, evidence));
        }
        return authors.stream()
                .flatMap(author -> author.forms().stream()
                        .map(form -> new AuthorForm(
                                form.printed(),
                                author.chosen().printed(),
                                FormRule.between(form.name(), author.name()))))
                .filter(form -> !form.printed().equals(form.form()))
                .filter(form -> !isVetoed(form.printed()) && !isVetoed(form.form()))
                .sorted(Comparator.comparing(AuthorForm::printed))
                .toList();
    }

    private boolean isVetoed(String name) {
        return vetoes.cover(name, Lines.hash(name));
    }

    private static List<Author> spelled(AuthorKey key, Collection<Credited> evidence) {
        Map<String, Long> documents = new TreeMap<>();
        evidence.forEach(seen ->
                seen.names().forEach(name -> documents.merge(name, (long) seen.documents(), Long::sum)));
        List<Author> alone = new ArrayList<>();
        documents.forEach((name, count) -> {
            Form form = new Form(name, WrittenName.of(new Signer(name, key.organization())), count);
            alone.add(new Author(List.of(form), form, count));
        });
        return each(alone, Author::name, WrittenName::spelling, group -> together(group, group, evidence));
    }

    /** Merges what may be merged of each group of authors; the groups are in the order of their keys. */
    private static List<Author> each(
            List<Author> authors,
            Function<Author, WrittenName> name,
            Function<WrittenName, String> key,
            Function<List<Author>, List<Author>> merge) {
        Map<String, List<Author>> groups = new TreeMap<>();
        authors.forEach(author -> groups.computeIfAbsent(key.apply(name.apply(author)), none -> new ArrayList<>())
                .add(author));
        return groups.values().stream()
                .flatMap(group -> (group.size() == 1 ? group : merge.apply(group)).stream())
                .toList();
    }

    /** {@code John Q. Smith} is {@code John Smith} where no other John Smith has another middle name. */
    private List<Author> withMiddleInitials(List<Author> sameFirst, Collection<Credited> evidence) {
        WrittenName first = sameFirst.get(0).name();
        boolean one = sameFirst.stream()
                .allMatch(author -> author.name().personal() && author.name().sameFamily(first));
        boolean plain = one && !WrittenName.isInitial(first.firstName()) && isOneMiddle(middles(sameFirst));
        return plain && isKnown(sameFirst) ? together(sameFirst, sameFirst, evidence) : sameFirst;
    }

    /** {@code J. Smith} is {@code John Smith} where no other first name, and no other middle name, begins like his. */
    private List<Author> withInitials(List<Author> sameInitial, Collection<Credited> evidence) {
        List<Author> full = sameInitial.stream()
                .filter(author -> !WrittenName.isInitial(author.name().firstName()))
                .toList();
        if (full.size() != 1 || !isKnown(full) || isRarer(full.get(0), sameInitial)) {
            return sameInitial;
        }
        WrittenName one = full.get(0).name();
        Set<List<String>> known = full.get(0).middles();
        boolean plain = sameInitial.stream()
                .allMatch(author -> author.name().personal()
                        && author.name().sameFamily(one)
                        && author.middles().stream().allMatch(middle -> isAmong(middle, known)));
        return plain ? together(sameInitial, full, evidence) : sameInitial;
    }

    /** Who signs with an initial more often than not may be somebody else, who always does. */
    private static boolean isRarer(Author full, List<Author> all) {
        return 2 * full.documents() < all.stream().mapToLong(Author::documents).sum();
    }

    private static String initial(WrittenName name) {
        String first = name.firstName();
        return first.isEmpty() ? "" : first.substring(0, first.offsetByCodePoints(0, 1));
    }

    private boolean isKnown(List<Author> authors) {
        return authors.stream().anyMatch(author -> author.documents() >= settings.minDocuments());
    }

    private static Set<List<String>> middles(List<Author> authors) {
        return authors.stream().flatMap(author -> author.middles().stream()).collect(Collectors.toSet());
    }

    /** A middle name that is written out may be part of a surname: it is not left out, unless its initial stands by. */
    private static boolean isOneMiddle(Set<List<String>> middles) {
        boolean initials = middles.stream().anyMatch(AuthorForms::isInitials);
        for (List<String> one : middles) {
            for (List<String> other : middles) {
                boolean leftOut = one.isEmpty() || other.isEmpty();
                if (!(leftOut ? initials || one.equals(other) : isShortOf(one, other) || isShortOf(other, one))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isAmong(List<String> middle, Set<List<String>> known) {
        boolean leftOut = middle.isEmpty() && known.stream().anyMatch(one -> one.isEmpty() || isInitials(one));
        return leftOut
                || !middle.isEmpty()
                        && known.stream().anyMatch(one -> isShortOf(middle, one) || isShortOf(one, middle));
    }

    private static boolean isInitials(List<String> middle) {
        return !middle.isEmpty() && middle.stream().allMatch(WrittenName::isInitial);
    }

    /** Tells whether names are the same, one by one, or the initials of the others. */
    private static boolean isShortOf(List<String> names, List<String> others) {
        boolean is = names.size() == others.size();
        for (int i = 0; is && i < names.size(); i++) {
            String name = names.get(i);
            is = name.equals(others.get(i))
                    || WrittenName.isInitial(name) && others.get(i).startsWith(name);
        }
        return is;
    }

    /** Makes one author of several under the form that most documents have, unless two of the names stand in one byline. */
    private static List<Author> together(List<Author> authors, List<Author> full, Collection<Credited> evidence) {
        List<Form> forms =
                authors.stream().flatMap(author -> author.forms().stream()).toList();
        Set<String> names = forms.stream().map(Form::printed).collect(Collectors.toCollection(HashSet::new));
        boolean apart = evidence.stream()
                .anyMatch(seen -> seen.names().stream().filter(names::contains).count() > 1);
        if (apart) {
            return authors;
        }
        Author best = full.stream()
                .max(Comparator.comparingLong(Author::documents).thenComparing(Author::chosen, ORDER))
                .orElseThrow();
        long documents = authors.stream().mapToLong(Author::documents).sum();
        return List.of(new Author(forms, best.chosen(), documents));
    }
}
