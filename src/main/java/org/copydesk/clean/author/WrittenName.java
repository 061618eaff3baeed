package org.copydesk.clean.author;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name taken apart, its words folded: lower case, without apostrophes and without the diacritics of Latin and Greek
 * letters; points and hyphens part words.
 *
 * @param spelling all words: names of one spelling are one name
 * @param given first name and middle names or initials; empty for a name of one word
 * @param surname particles and last word: {@code van der berg}
 * @param suffix generation such as {@code jr}; empty for none
 * @param personal whether the words begin in upper case and a surname is written out: only then are initials initials
 */
record WrittenName(String spelling, List<String> given, List<String> surname, String suffix, boolean personal) {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    /** Letters whose stroke or missing dot Unicode does not take for a mark, in pairs. */
    private static final String STROKES = "øołlđdıi";

    /** Capitals without points, as in {@code JP}, are initials up to this number. */
    private static final int MOST_INITIALS = 3;

    WrittenName {
        given = List.copyOf(given);
        surname = List.copyOf(surname);
    }

    static WrittenName of(Signer signer) {
        List<String> words = words(signer.name());
        boolean shouted = signer.name().chars().noneMatch(Character::isLowerCase);
        List<String> folded = new ArrayList<>();
        List<Boolean> upper = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean initials = !signer.organization() && !shouted && i < words.size() - 1 && isInitials(word);
            for (String part : initials ? word.split("") : new String[] {word}) {
                folded.add(fold(part));
                upper.add(Character.isUpperCase(part.codePointAt(0)));
            }
        }
        return of(folded, upper);
    }

    private static WrittenName of(List<String> words, List<Boolean> upper) {
        int end = words.size();
        boolean generation = end > 2 && SUFFIXES.contains(words.get(end - 1));
        end -= generation ? 1 : 0;
        int surname = Math.max(0, end - 1);
        for (int i = end - 1; i > 0; i--) {
            surname = upper.get(i) ? surname : i;
        }
        boolean personal = surname > 0
                && upper.get(0)
                && upper.get(end - 1)
                && words.get(end - 1).codePointCount(0, words.get(end - 1).length()) > 1;
        return new WrittenName(
                String.join(" ", words),
                words.subList(0, surname),
                words.subList(surname, end),
                generation ? words.get(end) : "",
                personal);
    }

    String lastWord() {
        return surname.isEmpty() ? "" : surname.get(surname.size() - 1);
    }

    /** Returns the first name or its initial; empty for a name of one word. */
    String firstName() {
        return given.isEmpty() ? "" : given.get(0);
    }

    List<String> middle() {
        return given.isEmpty() ? List.of() : given.subList(1, given.size());
    }

    boolean sameFamily(WrittenName other) {
        return surname.equals(other.surname) && suffix.equals(other.suffix);
    }

    static boolean isInitial(String word) {
        return word.codePointCount(0, word.length()) == 1;
    }

    private static boolean isInitials(String word) {
        return word.length() > 1
                && word.length() <= MOST_INITIALS
                && word.chars().allMatch(Character::isUpperCase);
    }

    /** Returns the words of a name, parted by anything but letters, digits, marks and apostrophes. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC) + ' ';
        composed.codePoints().forEach(point -> {
            boolean mark = Character.getType(point) == Character.NON_SPACING_MARK
                    || Character.getType(point) == Character.COMBINING_SPACING_MARK;
            if (Character.isLetterOrDigit(point) || mark) {
                word.appendCodePoint(point);
            } else if ("'\u2019\u2018\u02bc`\u00b4\u2032".indexOf(point) < 0 && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        return words;
    }

    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        boolean[] accented = {false};
        Normalizer.normalize(word, Normalizer.Form.NFD).codePoints().forEach(point -> {
            if (Character.getType(point) != Character.NON_SPACING_MARK) {
                Character.UnicodeScript script = Character.UnicodeScript.of(point);
                accented[0] = script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.GREEK;
                folded.appendCodePoint(plain(Character.toLowerCase(point)));
            } else if (!accented[0]) {
                folded.appendCodePoint(point);
            }
        });
        return folded.toString();
    }

    private static int plain(int letter) {
        int at = STROKES.indexOf(letter);
        return at >= 0 && at % 2 == 0 ? STROKES.charAt(at + 1) : letter;
    }
}
