package org.copydesk.rule.byline;

import java.util.List;
import java.util.Set;
import org.copydesk.rule.byline.BylineTokens.Shape;
import org.copydesk.rule.byline.BylineTokens.Token;
import org.copydesk.rule.byline.BylineWords.Kind;

/** Finds the phrases of {@code words.tsv} among the tokens of a byline. */
final class Phrases {
    private static final Set<String> PREPOSITIONS =
            Set.of("by", "von", "par", "por", "door", "av", "af", "przez", "oleh", "to");

    private final BylineWords words = BylineWords.standard();
    private final List<Token> tokens;

    Phrases(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Returns how many tokens the longest phrase of a kind takes that begins at a token, 0 where none does. */
    int length(int i, Kind kind) {
        if (!isWord(i)) {
            return 0;
        }
        StringBuilder phrase = new StringBuilder(tokens.get(i).key());
        int most = words.longest(phrase.toString());
        int found = BylineWords.has(words.kinds(phrase.toString()), kind) ? 1 : 0;
        for (int n = 1; n < most && isWord(i + n); n++) {
            phrase.append(' ').append(tokens.get(i + n).key());
            found = BylineWords.has(words.kinds(phrase.toString()), kind) ? n + 1 : found;
        }
        return found;
    }

    boolean is(int i, Kind kind) {
        return isWord(i) && BylineWords.has(words.kinds(tokens.get(i).key()), kind);
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

    private int particleLead(int i) {
        int length = length(i, Kind.PARTICLE_LEAD);
        if (length == 0 || !isWord(i + length)) {
            return 0;
        }
        if (!isWord(i - 1)) {
            return length;
        }
        Token before = tokens.get(i - 1);
        boolean announced = is(i - 1, Kind.GENRE) || is(i - 1, Kind.STOP) || !before.isUpper();
        boolean heading =
                tokens.get(i).isUpper() && !before.key().equals(before.text().toLowerCase()) && isUpper(i + length);
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
        if (length == 0) {
            return 0;
        }
        int next = i + length;
        boolean begins = !isWord(i - 1);
        boolean announced = PREPOSITIONS.contains(tokens.get(next - 1).key()) || isColon(next) || length > 1;
        return announced || begins || isWord(next) && lead(next) > 0 ? length : 0;
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
