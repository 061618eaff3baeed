package org.copydesk.rule.byline;

import java.util.List;
import java.util.Set;
import org.copydesk.rule.byline.BylineTokens.Shape;
import org.copydesk.rule.byline.BylineTokens.Token;
import org.copydesk.rule.byline.BylineWords.Kind;
import org.copydesk.rule.byline.BylineWords.Meaning;

/** Finds the phrases of {@code words.tsv} among the tokens of a byline. */
final class Phrases {
    private static final Set<String> PREPOSITIONS =
            Set.of("by", "von", "par", "por", "door", "av", "af", "przez", "oleh", "to");

    private static final int[] NONE = {};

    private final List<Token> tokens;

    /** For each token, the kinds of the phrases of 1, 2, 3… words that begin at it. */
    private final int[][] kinds;

    Phrases(List<Token> tokens) {
        this.tokens = tokens;
        kinds = new int[tokens.size()][];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = isWord(i) ? kindsAt(i) : NONE;
        }
    }

    private int[] kindsAt(int i) {
        BylineWords words = BylineWords.standard();
        String first = tokens.get(i).key();
        Meaning meaning = tokens.get(i).meaning();
        int slash = meaning.kinds() == 0 ? first.indexOf('/') : -1;
        if (slash > 0) {
            return new int[] {words.kinds(first.substring(0, slash)) | words.kinds(first.substring(slash + 1))};
        }
        int most = meaning.longest();
        if (most == 0) {
            return NONE;
        }
        int[] found = new int[most];
        found[0] = meaning.kinds();
        StringBuilder phrase = most > 1 && isWord(i + 1) ? new StringBuilder(first) : null;
        for (int n = 1; n < most && isWord(i + n); n++) {
            found[n] = words.kinds(
                    phrase.append(' ').append(tokens.get(i + n).key()).toString());
        }
        return found;
    }

    /** Returns how many tokens the longest phrase of a kind takes that begins at a token, 0 where none does. */
    int length(int i, Kind kind) {
        if (i >= 0 && i < kinds.length) {
            for (int n = kinds[i].length; n > 0; n--) {
                if (BylineWords.has(kinds[i][n - 1], kind)) {
                    return n;
                }
            }
        }
        return 0;
    }

    boolean is(int i, Kind kind) {
        return i >= 0 && i < kinds.length && kinds[i].length > 0 && BylineWords.has(kinds[i][0], kind);
    }

    /** Tells whether one of the words is of a kind. */
    boolean any(Kind kind) {
        for (int i = 0; i < kinds.length; i++) {
            if (is(i, kind)) {
                return true;
            }
        }
        return false;
    }

    boolean isWord(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).shape() == Shape.WORD;
    }

    private boolean isColon(int i) {
        return i < tokens.size() && tokens.get(i).shape() == Shape.COLON;
    }

    /** Returns how many tokens announce authors at a token, 0 where none do. */
    int lead(int i) {
        int length = length(i, Kind.LEAD);
        if (length > 0) {
            String last = tokens.get(i + length - 1).key();
            boolean begins =
                    !isWord(i - 1) || PREPOSITIONS.contains(tokens.get(i - 1).key());
            boolean strong = PREPOSITIONS.contains(last) || length > 1 && last.equals("da");
            boolean named = begins
                    && i + length < tokens.size()
                    && (!isWord(i + length)
                            || tokens.get(i + length).isUpper()
                            || tokens.get(i + length).isCaseless());
            return strong || isColon(i + length) || named && !is(i, Kind.ROLE) || named && i == 0 ? length : 0;
        }
        return particleLead(i);
    }

    /**
     * Tells whether a word that announces names stands behind words of its phrase that say nothing of a text: {@code Cost} in
     * {@code Cost by Room}; {@code Opinion by}, {@code A guest post by} and {@code Autor:} are leads wherever they stand.
     */
    boolean isMidPhrase(int i, int lead) {
        if (isColon(i + lead)) {
            return false;
        }
        for (int j = i - 1; isWord(j); j--) {
            if (is(j, Kind.GENRE)
                    || is(j, Kind.SKIP)
                    || is(j, Kind.STAFF)
                    || is(j, Kind.ROLE)
                    || length(j, Kind.LEAD) > 0) {
                return false;
            }
        }
        return isWord(i - 1);
    }

    private int particleLead(int i) {
        int length = length(i, Kind.PARTICLE_LEAD);
        if (length(i, Kind.STAFF) > length) {
            return 0;
        }
        if (length > 0 && !isWord(i - 1) && isColon(i + length)) {
            return length;
        }
        if (length == 0 || !isWord(i + length)) {
            return 0;
        }
        if (!isWord(i - 1)) {
            return length;
        }
        Token before = tokens.get(i - 1);
        boolean announced = is(i - 1, Kind.GENRE) || is(i - 1, Kind.STOP) || !before.isUpper();
        boolean heading = tokens.get(i).isUpper()
                && !before.key().equals(before.text().toLowerCase(java.util.Locale.ROOT))
                && isUpper(i + length);
        boolean oneWordBefore = !isWord(i - 2) && isUpper(i + length) && isUpper(i + length + 1) && length == 1;
        boolean german =
                tokens.get(i).key().equals("von") || tokens.get(i).key().equals("vom");
        return german && (announced || oneWordBefore || heading && !isAllUpper(i - 1)) ? length : 0;
    }

    private boolean isUpper(int i) {
        return isWord(i) && tokens.get(i).isUpper();
    }

    private boolean isAllUpper(int i) {
        String text = tokens.get(i).text();
        return text.length() > 1 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
    }

    /** Returns how many tokens announce people who did not write it, 0 where none do. */
    int skip(int i) {
        int length = length(i, Kind.SKIP);
        if (length == 0 || length(i, Kind.LEAD) > length) {
            return 0;
        }
        int next = i + length;
        boolean begins = !isWord(i - 1);
        boolean announced = PREPOSITIONS.contains(tokens.get(next - 1).key()) || isColon(next) || length > 1;
        return announced || begins || isWord(next) && lead(next) > 0 ? length : 0;
    }

    /** Tells whether the string is a lead and nothing else but a mark. */
    boolean isLoneLead() {
        int length = Math.max(length(0, Kind.LEAD), length(0, Kind.PARTICLE_LEAD));
        return length > 0 && !isWord(length) && !isWord(length + 1);
    }

    boolean anyLead() {
        for (int i = 0; i < tokens.size(); i++) {
            int skipped = skip(i);
            if (skipped > 0) {
                i += skipped;
            } else if (lead(i) > 0) {
                return true;
            }
        }
        return false;
    }
}
