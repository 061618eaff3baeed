package org.copydesk.rule.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** Long notices that follow a credit; behind it no text does. */
    private static final int MOST_NOTICES = 2;

    private static final int HEAD = 12;
    private static final int LONGEST_CREDIT = 60;
    private static final int PROSE = 80;
    private static final int SHORT_PROSE = 30;
    /** A name of so few letters is an agency's only in capitals. */
    private static final int SHORT_NAME = 3;

    @Override
    public Proposal propose(Draft draft) {
        List<Passage> passages = draft.passages();
        List<Edit> edits = new ArrayList<>();
        Byline byline = draft.facts().byline();
        byline = signature(passages, byline, edits);
        byline = dateline(passages, byline, edits);
        byline = credit(passages, byline, edits);
        return new Proposal(edits, draft.facts().withByline(byline));
    }

    /** Takes the place off the first paragraph; a short one is known by its full stop. */
    private static Byline dateline(List<Passage> passages, Byline byline, List<Edit> edits) {
        for (int p = 0; p < Math.min(HEAD, passages.size()); p++) {
            String text = passages.get(p).text();
            boolean first = text.length() >= PROSE || text.length() >= SHORT_PROSE && text.endsWith(".");
            Optional<Dateline> found = first ? Dateline.of(text) : Optional.empty();
            if (first && found.isEmpty() && byline.credit() != null) {
                found = Dateline.beforeColon(text);
            }
            if (found.isPresent()) {
                Dateline dateline = found.get();
                edits.add(passages.get(p).edit("head/dateline", 0, dateline.end(), ""));
                boolean told = byline.credit() == null && !dateline.agency().isEmpty();
                String credit = told ? dateline.agency() : byline.credit();
                return new Byline(byline.authors(), byline.raw(), credit, dateline.place());
            }
            if (text.length() >= PROSE) {
                return byline;
            }
        }
        return byline;
    }

    /** Reads a line above the text that is an agency's signature, or says for whom it was written. */
    private static Byline signature(List<Passage> passages, Byline byline, List<Edit> edits) {
        Byline signed = byline;
        for (int p = 0; p < Math.min(HEAD, passages.size()) && !isProse(passages.get(p)); p++) {
            String text = passages.get(p).text().strip();
            if (text.length() > LONGEST_CREDIT) {
                continue;
            }
            boolean sign = Agencies.isSignature(text) || isAgency(text);
            if (sign || Agencies.isSpecial(text) || Agencies.isStaff(text)) {
                edits.add(passages.get(p)
                        .edit("head/credit", 0, passages.get(p).text().length(), ""));
                if (sign && signed.credit() == null && !Agencies.isOfPictures(Agencies.bare(text))) {
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
            boolean signs = text.length() <= LONGEST_CREDIT && isText(passages.get(p - 1)) && !isSource(passages, p);
            Optional<String> agency = signs ? Agencies.credited(text) : Optional.empty();
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

    /** Tells whether a line says whose words are quoted above it, or more text follows. */
    private static boolean isSource(List<Passage> passages, int p) {
        boolean dash = "-\u2013\u2014".indexOf(passages.get(p).text().strip().charAt(0)) >= 0;
        String above = passages.get(p - 1).text().strip();
        boolean quoted = "\"\u201d\u00bb\u201c".indexOf(above.charAt(above.length() - 1)) >= 0
                || "\"\u201c\u00ab\u201e".indexOf(above.charAt(0)) >= 0;
        return dash && quoted
                || passages.subList(p + 1, passages.size()).stream()
                                .filter(CreditRule::isProse)
                                .count()
                        > MOST_NOTICES;
    }

    private static boolean isAgency(String text) {
        return Agencies.isAgency(Agencies.bare(text))
                && (text.length() > SHORT_NAME || text.equals(text.toUpperCase(Locale.ROOT)));
    }

    private static boolean isText(Passage passage) {
        return isProse(passage)
                || passage.text().length() >= SHORT_PROSE && passage.text().endsWith(".");
    }

    private static boolean isProse(Passage passage) {
        return passage.text().length() >= PROSE;
    }
}
