package org.copydesk.rule.head;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.document.Byline;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.rule.Rule;
import org.copydesk.rule.byline.Agencies;

/** Learns the credit from the tail and the dateline place from the first paragraph, and takes them out of the text. */
public final class CreditRule implements Rule {
    /** Passages before the end among which a lone credit may stand; notices may follow it. */
    private static final int TAIL = 14;

    private static final int HEAD = 12;
    private static final int LONGEST_CREDIT = 60;
    private static final int LONGEST_DATELINE = 60;
    private static final int PROSE = 80;

    @Override
    public Proposal propose(Draft draft) {
        List<Passage> passages = draft.passages();
        List<Edit> edits = new ArrayList<>();
        Byline byline = draft.facts().byline();
        byline = dateline(passages, byline, edits);
        byline = signature(passages, byline, edits);
        byline = credit(passages, byline, edits);
        return new Proposal(edits, draft.facts().withByline(byline));
    }

    /** Reads {@code PARIS (Reuters) -} and {@code BERLIN, Oct 1 —} at the beginning of the first paragraph. */
    private static Byline dateline(List<Passage> passages, Byline byline, List<Edit> edits) {
        for (int p = 0; p < Math.min(HEAD, passages.size()); p++) {
            String text = passages.get(p).text();
            if (text.length() >= PROSE) {
                int dash = dash(text);
                if (dash < 0) {
                    return byline;
                }
                String before = text.substring(0, dash).strip();
                int open = before.indexOf('(');
                String agency = open >= 0 && before.endsWith(")")
                        ? before.substring(open + 1, before.length() - 1).strip()
                        : "";
                boolean listed = Agencies.isAgency(agency);
                String place = place(open >= 0 ? before.substring(0, open) : before, listed);
                boolean known = agency.isEmpty() ? open < 0 : listed || Agencies.looksNamed(agency);
                if (place.isEmpty() || !known) {
                    return byline;
                }
                edits.add(passages.get(p).edit("head/dateline", 0, afterDash(text, dash), ""));
                String credit = byline.credit() == null && !agency.isEmpty() ? agency : byline.credit();
                return new Byline(byline.authors(), byline.raw(), credit, place);
            }
        }
        return byline;
    }

    private static int dash(String text) {
        int limit = Math.min(LONGEST_DATELINE, text.length() - 2);
        for (int i = 2; i < limit; i++) {
            char c = text.charAt(i);
            boolean dash = c == '\u2014' || c == '\u2013' || c == '-' && text.charAt(i + 1) == '-';
            boolean spaced = c == '-' && text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ';
            if (dash || spaced) {
                return i;
            }
            if (c == '.' && text.charAt(i + 1) == ' ' && Character.isLowerCase(text.charAt(i - 1)) && i > 20) {
                return -1;
            }
        }
        return -1;
    }

    private static int afterDash(String text, int dash) {
        int at = dash;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || "-\u2013\u2014".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /**
     * Returns the place, which stands in capitals before any comma, without a date, or an empty string.
     *
     * @param listed an agency of the tables follows, so that a single capital will do
     */
    private static String place(String text, boolean listed) {
        String stripped = text.strip();
        String[] parts = stripped.split(",");
        String city = parts[0].strip();
        boolean capitals = city.length() >= 3 && city.equals(city.toUpperCase(Locale.ROOT));
        boolean named = listed && city.length() >= 3 && Agencies.looksNamed(city);
        boolean letters =
                city.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '.' || c == '-' || c == '\'');
        if (!(capitals || named) || !letters) {
            return "";
        }
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> part.chars().noneMatch(Character::isDigit))
                .collect(Collectors.joining(", "));
    }

    /** Reads a line above the text that is an agency's signature, or says for whom it was written. */
    private static Byline signature(List<Passage> passages, Byline byline, List<Edit> edits) {
        Byline signed = byline;
        for (int p = 0; p < Math.min(HEAD, passages.size()) && !isProse(passages.get(p)); p++) {
            String text = passages.get(p).text().strip();
            boolean sign = Agencies.isSignature(text);
            if (text.length() <= LONGEST_CREDIT && (sign || Agencies.isSpecial(text))) {
                edits.add(passages.get(p)
                        .edit("head/credit", 0, passages.get(p).text().length(), ""));
                if (sign && signed.credit() == null) {
                    signed = new Byline(signed.authors(), signed.raw(), Agencies.bare(text), signed.dateline());
                }
            }
        }
        return signed;
    }

    /** Reads a lone line near the end that is the name of an agency or a paper, or says who reported. */
    private static Byline credit(List<Passage> passages, Byline byline, List<Edit> edits) {
        int from = Math.max(1, passages.size() - TAIL);
        for (int p = from; p < passages.size(); p++) {
            String text = passages.get(p).text().strip();
            Optional<String> agency = text.length() <= LONGEST_CREDIT && isProse(passages.get(p - 1))
                    ? Agencies.credited(text)
                    : Optional.empty();
            if (agency.isPresent()) {
                edits.add(passages.get(p)
                        .edit("head/credit", 0, passages.get(p).text().length(), ""));
                return byline.credit() == null
                        ? new Byline(byline.authors(), byline.raw(), agency.get(), byline.dateline())
                        : byline;
            }
            if (text.startsWith("(Reporting by ") && text.endsWith(")") && p >= passages.size() - TAIL / 2) {
                edits.add(passages.get(p)
                        .edit("head/credit", 0, passages.get(p).text().length(), ""));
            }
        }
        return byline;
    }

    private static boolean isProse(Passage passage) {
        return passage.text().length() >= PROSE;
    }
}
