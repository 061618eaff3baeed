package org.copydesk.clean.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.copydesk.document.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorFormsTest {
    /** Names with the documents that have them: {@code 3 John Smith; 1 J. Smith & Ada Roe}. */
    private static String decided(String bylines, OneFormSettings settings, boolean organizations) {
        List<List<Signer>> documents = new ArrayList<>();
        for (String byline : bylines.split("; ")) {
            int space = byline.indexOf(' ');
            List<Signer> signers = Stream.of(byline.substring(space + 1).split(" & "))
                    .map(name -> new Signer(name, organizations))
                    .toList();
            documents.addAll(Collections.nCopies(Integer.parseInt(byline.substring(0, space)), signers));
        }
        return String.join("; ", decided(documents, settings));
    }

    private static List<String> decided(List<List<Signer>> documents, OneFormSettings settings) {
        TreeMap<AuthorKey, List<Credited>> byKey = new TreeMap<>();
        for (List<Signer> byline : documents) {
            AuthorKey.of(byline)
                    .forEach((key, seen) -> byKey.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(seen));
        }
        AuthorForms forms = new AuthorForms(settings);
        return byKey.entrySet().stream()
                .flatMap(group -> forms.decide(group.getKey(), group.getValue()).stream())
                .map(form ->
                        form.printed() + " > " + form.form() + " " + form.rule().label())
                .toList();
    }

    private static String decided(String bylines) {
        return decided(bylines, OneFormSettings.DEFAULTS, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 José García; 1 Jose Garcia               | Jose Garcia > José García",
                "1 José García; 2 Jose Garcia               | José García > Jose Garcia",
                "2 Seán O’Neill; 1 Sean O'Neill; 1 Sean ONeill | Sean O'Neill > Seán O’Neill; Sean ONeill > Seán O’Neill",
                "2 Anne-Marie Roe; 1 Anne‑Marie Roe; 1 Anne Marie Roe | Anne Marie Roe > Anne-Marie Roe; Anne‑Marie Roe > Anne-Marie Roe",
                "2 J. P. Roe; 1 J.P. Roe; 1 JP Roe; 1 J P Roe | J P Roe > J. P. Roe; J.P. Roe > J. P. Roe; JP Roe > J. P. Roe",
                "2 Fay McDonald; 1 Fay Mcdonald             | Fay Mcdonald > Fay McDonald",
                "2 Søren Łoś; 1 Soren Los                   | Soren Los > Søren Łoś",
                "2 Aylin Yıldız; 1 Aylin Yildiz             | Aylin Yildiz > Aylin Yıldız",
                "2 Νίκος Παπάς; 1 Νικος Παπας               | Νικος Παπας > Νίκος Παπάς",
                "1 Will Roe Jr.; 2 Will Roe Jr              | Will Roe Jr. > Will Roe Jr",
            })
    void oneSpellingTheMostFrequentStandsForAll(String bylines, String expected) {
        assertThat(decided(bylines).replace(" author/spelling", "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 Jose Garcia; 1 José García       | Jose Garcia > José García",
                "1 J Roe; 1 J. Roe                  | J Roe > J. Roe",
                "1 Fay McDonald; 1 Fay Mcdonald     | Fay Mcdonald > Fay McDonald",
            })
    void ofTwoThatAreAsFrequentItIsTheOneThatSaysMore(String bylines, String expected) {
        assertThat(decided(bylines)).isEqualTo(expected + " author/spelling");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 John Smith; 2 J. Smith           | J. Smith > John Smith",
                "3 John Smith; 1 J Smith; 1 J. Smith | J Smith > John Smith; J. Smith > John Smith",
                "3 Иван Петров; 1 И. Петров         | И. Петров > Иван Петров",
                "3 Maria van der Berg; 1 M. van der Berg | M. van der Berg > Maria van der Berg",
                "3 Anne-Marie Roe; 1 A.-M. Roe      | A.-M. Roe > Anne-Marie Roe",
                "3 John Smith; 1 J. Smith; 9 Ann Smith; 9 Jane Roe | J. Smith > John Smith",
                "3 John Q. Smith; 1 J. Smith        | J. Smith > John Q. Smith",
                "3 Will Smith Jr.; 1 W. Smith Jr.   | W. Smith Jr. > Will Smith Jr.",
            })
    void anInitialStandsForTheOnlyFullNameThatItCanStandFor(String bylines, String expected) {
        assertThat(decided(bylines).replace(" author/initials", "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 John Smith; 2 John Q. Smith      | John Q. Smith > John Smith",
                "2 John Smith; 3 John Q. Smith      | John Smith > John Q. Smith",
                "2 John Q. Smith; 3 John Quincy Smith | John Q. Smith > John Quincy Smith",
                "3 John Smith; 1 John Q. Smith; 1 John Quincy Smith | John Q. Smith > John Smith; John Quincy Smith > John Smith",
            })
    void aMiddleInitialMayBeLeftOut(String bylines, String expected) {
        assertThat(decided(bylines).replace(" author/middle-initial", "")).isEqualTo(expected);
    }

    @Test
    void anInitialStandsForOneWhoHasAMiddleInitialNowAndThen() {
        assertThat(decided("3 John Smith; 1 John Q. Smith; 1 J. Smith; 1 J.Q. Smith"))
                .isEqualTo("J. Smith > John Smith author/initials; J.Q. Smith > John Smith author/initials; "
                        + "John Q. Smith > John Smith author/middle-initial");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 John Smith; 1 Jane Smith; 1 J. Smith        | two whom it can stand for",
                "9 John Smith; 1 Jane van Smith; 1 J. Smith    | a particle may be left out, too",
                "9 John Smith; 1 J. B. Smith; 1 J. Smith       | another whose first name is not known",
                "9 John Smith; 1 John Smith Jr.; 1 J. Smith    | father and son",
                "9 John Smith; 1 John Smith Jr.                | father and son",
                "9 John Smith; 1 John A. Smith; 1 John B. Smith; 1 J. Smith | two of one name",
                "9 John Smith; 1 John Quincy Smith; 1 J. Smith | the middle name may be a surname",
                "9 María López García; 3 María García; 1 M. García | the middle name is a surname",
                "9 Jean-Paul Roe; 1 Jean Roe                   | the second half of a first name",
                "9 Jean-Paul Roe; 1 J. Roe                     | an initial stands for no double name",
                "2 John Smith; 1 J. Smith                      | too few documents",
                "2 John Smith; 2 John Q. Smith                 | too few documents",
                "3 John Smith; 4 J. Smith                      | the initial is the usual name",
                "9 John Smith; 1 J. Smith & John Smith         | two in one byline",
                "9 Al Roe; 1 A. L. Roe                         | Al is no pair of initials",
                "9 John Smith; 1 J. Smithson                   | another surname",
                "9 Madonna; 1 M.                               | a single word",
                "9 김철수; 1 김 철수                             | a script without case",
                "9 か; 1 が                                     | marks that are no diacritics",
                "9 Андрей Роу; 1 Андреи Роу                    | marks that are no diacritics",
                "9 john smith; 1 j. smith                      | handles",
            })
    void whatIsNotPlainStaysAsPrinted(String bylines, String because) {
        assertThat(decided(bylines)).as(because).isEmpty();
    }

    @Test
    void anOrganizationHasSpellingsButNoInitials() {
        assertThat(decided("3 Harbour Desk; 1 HARBOUR DESK; 1 H. Desk", OneFormSettings.DEFAULTS, true))
                .isEqualTo("HARBOUR DESK > Harbour Desk author/spelling");
        assertThat(AuthorForm.apply(
                        List.of(new AuthorForm("HARBOUR DESK", "Harbour Desk", FormRule.SPELLING)),
                        List.of(new Person("HARBOUR DESK", null, "HARBOUR DESK"))))
                .containsExactly(new Person("Harbour Desk", null, "Harbour Desk"));
    }

    @Test
    void aVetoedNameStaysAndIsNotTaken() {
        String bylines = "5 John Smith; 1 J. Smith; 5 José García; 1 Jose Garcia; 5 Ada Roe; 1 A. Roe";
        OneFormSettings vetoing = new OneFormSettings(true, 3, List.of("J. Smith", "José *"));
        assertThat(decided(bylines, vetoing, false)).isEqualTo("A. Roe > Ada Roe author/initials");
    }

    @Test
    void aPersonKeepsRoleAndOrganization() {
        assertThat(AuthorForm.apply(
                        List.of(new AuthorForm("J. Smith", "John Smith", FormRule.INITIALS)),
                        List.of(new Person("Ada Roe", null, null), new Person("J. Smith", "Editor", "Gazette"))))
                .containsExactly(new Person("Ada Roe", null, null), new Person("John Smith", "Editor", "Gazette"));
    }

    @Provide
    Arbitrary<List<List<Signer>>> corpora() {
        Arbitrary<String> first = Arbitraries.of("John", "Jane", "J.", "J", "José", "Jose", "jane", "");
        Arbitrary<String> middle = Arbitraries.of("", "", "Q.", "Quincy", "van");
        Arbitrary<String> last = Arbitraries.of("Smith", "Smith", "Smith Jr.", "Roe", "SMITH");
        Arbitrary<Signer> signer = net.jqwik.api.Combinators.combine(first, middle, last, Arbitraries.of(true, false))
                .as((f, m, l, org) ->
                        new Signer((f + " " + m + " " + l).strip().replace("  ", " "), org && f.isEmpty()));
        return signer.list().ofMinSize(1).ofMaxSize(2).list().ofMaxSize(25);
    }

    @Property(tries = 300)
    void theOrderOfDocumentsDoesNotMatter(@ForAll("corpora") List<List<Signer>> documents, @ForAll long seed) {
        List<List<Signer>> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(seed));
        OneFormSettings settings = new OneFormSettings(true, 2, List.of());
        assertThat(decided(shuffled, settings)).isEqualTo(decided(documents, settings));
    }

    @Property(tries = 1000)
    void aFormIsItsOwnForm(@ForAll("corpora") List<List<Signer>> documents, @ForAll boolean organizations) {
        OneFormSettings settings = new OneFormSettings(true, 2, List.of());
        // an organization may be named as a person is: the two have forms of their own
        List<List<Signer>> ofOneKind = documents.stream()
                .map(signers -> signers.stream()
                        .filter(signer -> signer.organization() == organizations)
                        .toList())
                .toList();
        List<String> decided = decided(ofOneKind, settings);
        List<String> printed =
                decided.stream().map(form -> form.split(" > ")[0]).toList();
        assertThat(decided).noneMatch(form -> printed.contains(form.split(" > ")[1].replaceAll(" author/.*", "")));
    }
}
