package org.copydesk.rule.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.document.Person;
import org.copydesk.rule.byline.BylineTokens.Token;
import org.copydesk.rule.byline.BylineWords.Kind;

/** The words between two separators of a byline, judged: whose names, or which organization. */
final class Names {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 48;

    private final String raw;
    private final List<Token> tokens;
    private int organizationFrom;

    Names(List<Token> stretch, String raw) {
        this.raw = raw;
        tokens = new ArrayList<>(stretch);
        while (tokens.size() > 1 && is(0, Kind.TITLE)) {
            tokens.remove(0);
        }
        while (tokens.size() > 1 && is(tokens.size() - 1, Kind.SUFFIX) && isDegree(tokens.size() - 1)) {
            tokens.remove(tokens.size() - 1);
        }
        dropMonogram();
        dropRepeats();
        organizationFrom = tokens.size();
    }

    private boolean is(int i, Kind kind) {
        return tokens.get(i).meaning().is(kind);
    }

    private boolean isDegree(int i) {
        return !List.of("jr", "sr", "ii", "iii", "iv").contains(tokens.get(i).key());
    }

    boolean isSuffix() {
        for (int i = 0; i < tokens.size(); i++) {
            if (!is(i, Kind.SUFFIX)) {
                return false;
            }
        }
        return !tokens.isEmpty();
    }

    /** Returns the person with a generation such as Jr. as part of the name; degrees are left out. */
    Optional<Person> suffixOf(Person person) {
        return isDegree(0)
                ? Optional.empty()
                : Optional.of(
                        new Person(person.name() + " " + tokens.get(0).text(), person.role(), person.organization()));
    }

    /** Drops two initials that stand before the name they are of, as avatars do. */
    private void dropMonogram() {
        if (tokens.size() >= 3 && tokens.get(0).text().length() == 2) {
            String monogram = tokens.get(0).text();
            boolean own = monogram.charAt(0) == tokens.get(1).text().charAt(0)
                    && monogram.charAt(1) == tokens.get(2).text().charAt(0);
            if (own) {
                tokens.remove(0);
                for (int i = 2; i < tokens.size(); i++) {
                    if (tokens.get(i).text().length() == 2
                            && tokens.get(i).text().equals(tokens.get(i).text().toUpperCase(Locale.ROOT))) {
                        tokens.remove(i);
                    }
                }
            }
        }
    }

    /** Drops a name said twice, and a first name said again at the beginning of a biography. */
    private void dropRepeats() {
        for (int n = 1; n * 2 <= tokens.size(); n++) {
            boolean twice = true;
            for (int i = 0; i < n && twice; i++) {
                twice = tokens.get(i).key().equals(tokens.get(n + i).key());
            }
            if (twice) {
                tokens.subList(n, tokens.size()).clear();
                return;
            }
        }
        if (tokens.size() >= 3
                && tokens.get(tokens.size() - 1).key().equals(tokens.get(0).key())) {
            tokens.remove(tokens.size() - 1);
        }
    }

    String text() {
        return tokens.isEmpty()
                ? ""
                : raw.substring(
                        tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    /** Tells whether all of it is an organization; where a name goes before, {@link #organization} has the rest. */
    boolean isOrganization() {
        if (tokens.isEmpty()) {
            return false;
        }
        int mark = organizationWord();
        if (mark < 0) {
            return false;
        }
        if (mark < 2 || tokens.size() == 3 && !isBrand(mark) || !isPlainName(2)) {
            return true;
        }
        organizationFrom = 2;
        if (mark == tokens.size() - 1
                && mark > 2
                && isBrand(mark)
                && !tokens.get(2).key().equals("the")
                && !isShout(2)) {
            organizationFrom = mark;
        }
        return false;
    }

    private int organizationWord() {
        if (tokens.size() >= 2 && tokens.get(0).key().equals("the")) {
            return 0;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (is(i, Kind.ORG)
                    || is(i, Kind.STAFF)
                    || is(i, Kind.OUTLET)
                    || isDomain(i)
                    || i >= 2 && isCamel(tokens.get(i).text())) {
                return i;
            }
        }
        return -1;
    }

    private boolean isDomain(int i) {
        String text = tokens.get(i).text();
        return BylineWords.isDomain(text.toLowerCase(Locale.ROOT));
    }

    private boolean isBrand(int i) {
        return isShout(i)
                || isDomain(i)
                || is(i, Kind.OUTLET)
                || isCamel(tokens.get(i).text());
    }

    private boolean isShout(int i) {
        String text = tokens.get(i).text();
        return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT)) && text.indexOf('.') < 0;
    }

    /** Tells whether a capital stands within the word, as in brands; Mc, Mac, De, Van and their like are names. */
    private static boolean isCamel(String word) {
        for (int i = 2; i < word.length(); i++) {
            boolean capital = Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1));
            if (capital && i > 3) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlainName(int count) {
        for (int i = 0; i < count; i++) {
            if (!tokens.get(i).isUpper()) {
                return false;
            }
        }
        return true;
    }

    Optional<String> organization() {
        return organizationFrom >= tokens.size()
                ? Optional.empty()
                : Optional.of(raw.substring(
                        tokens.get(organizationFrom).start(),
                        tokens.get(tokens.size() - 1).end()));
    }

    /** @param single whether a single word may be a name here */
    List<String> people(boolean single) {
        List<Token> own = tokens.subList(0, organizationFrom);
        while (!own.isEmpty() && isParticle(own.get(own.size() - 1))) {
            own = own.subList(0, own.size() - 1);
        }
        if (own.isEmpty() || own.size() > MOST_WORDS || tooLong(own) || own.size() == 1 && !single) {
            return List.of();
        }
        if (own.get(0).isCaseless()) {
            return caseless(own);
        }
        if (!isNameLike(own)) {
            return List.of();
        }
        boolean pairs = own.size() == 4 || own.size() == 6;
        if (pairs && own.stream().allMatch(Names::isOrdinary)) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < own.size(); i += 2) {
                names.add(name(own.subList(i, i + 2)));
            }
            return names;
        }
        return List.of(name(own));
    }

    private boolean tooLong(List<Token> own) {
        return own.get(own.size() - 1).end() - own.get(0).start() > LONGEST;
    }

    private boolean isParticle(Token token) {
        return !token.isUpper()
                && token.text().length() <= 3
                && !token.isCaseless()
                && token.meaning().is(Kind.PARTICLE)
                && tokens.size() > 1;
    }

    /** Names in scripts without case: two short words are family and given name, what follows is something else. */
    private static List<String> caseless(List<Token> own) {
        if (own.size() == 1) {
            return List.of(withoutLead(own.get(0).text()));
        }
        boolean han = Character.isIdeographic(own.get(0).text().codePointAt(0));
        int most = han ? 2 : own.size();
        boolean pair = own.size() >= 2
                && (!han || own.get(0).text().length() <= 3 && own.get(1).text().length() <= 3);
        return List.of(
                pair
                        ? plain(own.subList(0, Math.min(most, own.size())))
                        : own.get(0).text());
    }

    /** Cuts off "reporter" or "author", which some scripts write onto the name. */
    private static String withoutLead(String word) {
        BylineWords words = BylineWords.standard();
        for (int end = Math.min(4, word.length() - 2); end > 0; end--) {
            if (BylineWords.has(words.kinds(word.substring(0, end)), Kind.LEAD)) {
                return word.substring(end);
            }
            if (end > 1 && BylineWords.has(words.kinds(word.substring(word.length() - end)), Kind.LEAD)) {
                return word.substring(0, word.length() - end);
            }
        }
        return word;
    }

    private boolean isNameLike(List<Token> own) {
        int capitals = 0;
        for (Token token : own) {
            if (token.meaning().is(Kind.NO_NAME) && own.size() > 1) {
                return false;
            }
            boolean small = !token.isUpper() && !token.isCaseless();
            boolean particle = token.meaning().is(Kind.PARTICLE) || token.text().indexOf('\'') == 1;
            if (small && !particle && own.size() > 1 && !isAllSmall(own)) {
                return false;
            }
            capitals += small ? 0 : 1;
        }
        return capitals > 0 || own.size() <= 3;
    }

    private static boolean isAllSmall(List<Token> own) {
        return own.size() <= 3 && own.stream().noneMatch(Token::isUpper);
    }

    /** Tells whether a word is an ordinary part of a name: no initial, particle or generation. */
    private static boolean isOrdinary(Token token) {
        return token.isUpper()
                && token.key().length() > 2
                && !token.text().endsWith(".")
                && !token.meaning().is(Kind.PARTICLE)
                && !token.meaning().is(Kind.SUFFIX);
    }

    private static String name(List<Token> own) {
        List<String> parts = new ArrayList<>();
        for (Token token : own) {
            parts.add(token.text());
        }
        return NameCase.mend(parts);
    }

    private static String plain(List<Token> own) {
        StringBuilder name = new StringBuilder();
        for (Token token : own) {
            name.append(name.length() == 0 ? "" : " ").append(token.text());
        }
        return name.toString();
    }
}
