package org.copydesk.rule.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.rule.byline.BylineTokens.Shape;
import org.copydesk.rule.byline.BylineTokens.Token;
import org.copydesk.rule.byline.BylineWords.Kind;

/** Walks over the tokens of one byline and hands the stretches between separators to a {@link Masthead}. */
final class BylineReader {
    private static final int LONGEST_ROLE = 4;

    private final String raw;
    private final List<Token> tokens;
    private final Phrases phrases;
    private final Masthead masthead;
    private final List<Token> stretch = new ArrayList<>();
    private boolean listening;
    private boolean closed;
    private boolean announced;
    private boolean midPhrase;
    private int i;

    /** Words that said nothing of who wrote it. */
    private int passed;

    BylineReader(String raw, List<Token> tokens) {
        this.raw = raw;
        this.tokens = tokens;
        phrases = new Phrases(tokens);
        masthead = new Masthead(raw);
    }

    Masthead read() {
        if (tokens.size() <= 2 && phrases.isLoneLead()) {
            return masthead;
        }
        announced = phrases.anyLead();
        listening = !announced;
        masthead.announced(announced);
        while (i < tokens.size()) {
            int skipped = phrases.skip(i);
            int lead = skipped > 0 ? 0 : phrases.lead(i);
            if (skipped > 0 && !(listening && stretch.size() == 1 && skipped == 1)) {
                flush();
                i += skipped + leadAfter(i + skipped);
                listening = false;
                closed = true;
            } else if (lead > 0) {
                flush();
                midPhrase |= !listening && phrases.isMidPhrase(i, lead);
                i += lead;
                listening = true;
                closed = false;
                masthead.begin();
            } else if (listening && !closed) {
                step();
            } else {
                passed += phrases.isWord(i) ? 1 : 0;
                i++;
            }
        }
        flush();
        return masthead;
    }

    boolean isAnnounced() {
        return announced;
    }

    /** Tells whether the first word that announces names stands behind other words of its phrase. */
    boolean isMidPhrase() {
        return midPhrase;
    }

    /** Tells whether the whole of it is a lead, so that names can only follow elsewhere. */
    boolean isOnlyLead() {
        boolean onlyLead = announced && masthead.isEmpty();
        for (int j = 0, lead = phrases.lead(0); onlyLead && j < tokens.size(); j++) {
            onlyLead = j < lead || tokens.get(j).shape() != Shape.WORD;
        }
        return onlyLead || tokens.size() <= 2 && masthead.isEmpty() && phrases.isLoneLead();
    }

    /** Returns how many words said nothing of who wrote it. */
    int passed() {
        return passed;
    }

    /** A lead soon after "translated" still speaks of the translator. */
    private int leadAfter(int from) {
        for (int j = from; j < tokens.size() && j <= from + 3; j++) {
            int lead = phrases.lead(j);
            if (lead > 0) {
                return j - from + lead;
            }
            if (!phrases.isWord(j) || tokens.get(j).isUpper()) {
                return 0;
            }
        }
        return 0;
    }

    private void step() {
        Token token = tokens.get(i);
        if (token.shape() != Shape.WORD) {
            separator(token.shape());
            i++;
            return;
        }
        int taken = phrase();
        if (taken > 0) {
            i += taken;
        } else {
            word(token);
            i++;
        }
    }

    private void separator(Shape shape) {
        flush();
        if (shape == Shape.BREAK && masthead.hasPeople()) {
            closed = true;
        }
        masthead.separated(shape);
    }

    /** Takes a phrase that is no name, and returns its length, or 0. */
    private int phrase() {
        int beside = phrases.length(i, Kind.BESIDE);
        int helper = beside > 0 ? phrases.length(i + beside, Kind.AGENCY) : 0;
        if (helper > 0) {
            flush();
            masthead.helper(text(i + beside, i + beside + helper));
            return beside + helper;
        }
        int agency = phrases.length(i, Kind.AGENCY);
        if (agency > 0 && !isPartOfName(agency)) {
            flush();
            masthead.credit(text(i, i + agency));
            return agency;
        }
        int outlet = phrases.length(i, Kind.OUTLET);
        if (outlet > 0 && (stretch.size() != 1 || outlet > 1)) {
            flush();
            masthead.organization(text(i, i + outlet));
            return outlet;
        }
        int staff = phrases.length(i, Kind.STAFF);
        boolean alone = !phrases.isWord(i + staff) || phrases.length(i + staff, Kind.BESIDE) > 0;
        if (staff > 0 && stretch.isEmpty() && alone) {
            masthead.organization(text(i, i + staff));
            return staff;
        }
        int special = phrases.length(i, Kind.SPECIAL);
        if (special > 0) {
            flush();
            int end = stretchEnd(i + special);
            masthead.organization(text(i + special, end));
            return end - i;
        }
        int before = roleBeforeName();
        if (before > 0) {
            masthead.roleOfNext(text(i, i + before));
            return before;
        }
        int role = role();
        if (role > 0) {
            flush();
            masthead.role(text(i, i + role));
            return role;
        }
        return joint();
    }

    /** Returns how many words between "By" and a name are its role in lower case: By political reporter Ann Lee. */
    private int roleBeforeName() {
        if (!stretch.isEmpty() || masthead.hasPeople() || !announced) {
            return 0;
        }
        int end = i;
        while (phrases.isWord(end)
                && end - i < LONGEST_ROLE
                && !tokens.get(end).isUpper()
                && !tokens.get(end).isCaseless()) {
            boolean noun = phrases.is(end, Kind.ROLE);
            end++;
            if (noun && phrases.isWord(end) && tokens.get(end).isUpper()) {
                return end - i;
            }
        }
        return 0;
    }

    private boolean isPartOfName(int agency) {
        boolean shortWord = tokens.get(i).text().length() <= 3
                && !tokens.get(i).text().equals(tokens.get(i).text().toUpperCase(Locale.ROOT))
                && tokens.get(i).isUpper();
        return agency == 1 && shortWord && (stretch.size() == 1 || stretch.isEmpty() && phrases.isWord(i + 1));
    }

    /** Takes words between names: and, in Paris, and others, published. */
    private int joint() {
        Token token = tokens.get(i);
        int others = phrases.length(i, Kind.OTHERS);
        if (phrases.is(i, Kind.AND) && !(stretch.isEmpty() && masthead.isEmpty()) && !token.isUpper()
                || token.text().equals("And")) {
            int away = phrases.length(i + 1, Kind.OTHERS);
            flush();
            masthead.joined();
            return 1 + away;
        }
        if (others > 0 && stretch.isEmpty() && masthead.hasPeople()) {
            return others;
        }
        boolean lower = !token.isUpper() && !token.isCaseless();
        if (lower && phrases.is(i, Kind.PLACE) && !stretch.isEmpty() && !isParticleHere()) {
            flush();
            passed++;
            return stretchEnd(i + 1) - i;
        }
        boolean stop = phrases.is(i, Kind.STOP) && (lower || stretch.size() != 1 || !phrases.isWord(i - 1));
        if (stop && !(lower && isParticleHere())) {
            passed++;
            flush();
            closed = masthead.hasPeople();
            return 1;
        }
        return 0;
    }

    private boolean isParticleHere() {
        return phrases.is(i, Kind.PARTICLE)
                && phrases.isWord(i + 1)
                && tokens.get(i + 1).isUpper()
                && !phrases.is(i, Kind.STOP);
    }

    private int stretchEnd(int from) {
        int end = from;
        while (phrases.isWord(end) && !phrases.is(end, Kind.AND) && phrases.lead(end) == 0) {
            end++;
        }
        return end;
    }

    /** Returns how many words from here on are a role: up to the end of the stretch, if a word of a role is among them. */
    private int role() {
        boolean noun = phrases.is(i, Kind.ROLE);
        if (!noun && !phrases.is(i, Kind.MODIFIER)) {
            return roleOfAnyBeat();
        }
        boolean mayBegin = stretch.isEmpty() ? masthead.hasPeople() || isWholeRole() : stretch.size() >= 2;
        if (!mayBegin) {
            return 0;
        }
        int end = i;
        boolean found = false;
        while (phrases.isWord(end) && phrases.lead(end) == 0 && !(found && phrases.is(end, Kind.STOP))) {
            found |= phrases.is(end, Kind.ROLE);
            end++;
        }
        return found ? end - i : 0;
    }

    /** A stretch of its own behind a person, whose last word is a role, is one whatever its beat: Harbour Correspondent. */
    private int roleOfAnyBeat() {
        if (!stretch.isEmpty() || !masthead.hasPeople() || phrases.isWord(i - 1)) {
            return 0;
        }
        int end = i;
        while (phrases.isWord(end)
                && !phrases.is(end, Kind.AND)
                && !phrases.is(end, Kind.STOP)
                && phrases.lead(end) == 0) {
            end++;
        }
        boolean role = end - i >= 2 && end - i <= LONGEST_ROLE && phrases.is(end - 1, Kind.ROLE);
        return role ? end - i : 0;
    }

    private boolean isWholeRole() {
        for (int j = i; phrases.isWord(j); j++) {
            if (phrases.is(j, Kind.ROLE)) {
                return phrases.length(i, Kind.STAFF) == 0 && j > i;
            }
            if (!phrases.is(j, Kind.MODIFIER)) {
                return false;
            }
        }
        return false;
    }

    private void word(Token token) {
        boolean small = !token.isUpper() && !token.isCaseless();
        boolean particle = small && phrases.is(i, Kind.PARTICLE);
        boolean glued = token.text().indexOf('\'') == 1 || token.text().indexOf('\u2019') == 1;
        if (small && !particle && !glued && !stretch.isEmpty() && stretch.get(0).isUpper()) {
            passed++;
            flush();
            closed = masthead.hasPeople();
        } else {
            stretch.add(token);
        }
    }

    private void flush() {
        if (!stretch.isEmpty()) {
            passed += masthead.stretch(stretch) ? 0 : stretch.size();
            stretch.clear();
        }
    }

    private String text(int from, int to) {
        return from >= to
                ? ""
                : raw.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
