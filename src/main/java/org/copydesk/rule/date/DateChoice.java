package org.copydesk.rule.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.document.Candidate;
import org.copydesk.document.Dating;
import org.copydesk.document.Field;
import org.copydesk.document.PublicationDate;
import org.copydesk.rule.OriginTable;
import org.jspecify.annotations.Nullable;

/**
 * Chooses one date for a field, or none: candidates of the same day support one another, and a day below the
 * threshold is not believed. What the document itself gives is not weighed against its text.
 */
public final class DateChoice {
    /** Measured on 1,073 pages: below it a date is wrong as often as right. */
    private static final double BELIEVED = 0.35;

    private static final double SEEN = 0.6;
    private static final double SEEN_IN_MARKUP = 0.4;
    /** Enough where the time that markup gives is itself in doubt. */
    private static final double SEEN_AT_ALL = 0.2;

    /** Nothing that is dated like the press is older: the first newspaper is of 1605. */
    private static final String EARLIEST = "1605";

    private static final String LATEST = "9999";
    private static final double TRUSTED = 0.6;
    /** Characters of a whole day. */
    private static final int DAY = 10;

    /** Days before the time of fetching within which some date must lie for it to be believed: pages show this week's news. */
    private static final int FRESH = 7;

    private final List<DateCandidate> candidates;
    private final String latest;
    private final boolean fresh;
    private final @Nullable DateCandidate published;
    private final @Nullable DateCandidate modified;

    /**
     * @param hints tell when it was fetched, after which nothing of it was published; a time of fetching that a trusted
     *     date contradicts is no better than none, and one that no date comes near is that of a copy: relative dates
     *     do not count against it
     */
    public DateChoice(List<DateCandidate> candidates, DateHints hints) {
        this.candidates = List.copyOf(candidates);
        LocalDate fetched = hints.fetched() == null ? null : hints.fetched().toLocalDate();
        String last = fetched == null ? LATEST : fetched.plusDays(1).toString();
        boolean contradicted = candidates.stream()
                .anyMatch(candidate -> candidate.line() < 0
                        && candidate.confidence() >= TRUSTED
                        && candidate.day().compareTo(last) > 0);
        latest = contradicted ? LATEST : last;
        fresh = fetched != null
                && !contradicted
                && isAnyBetween(fetched.minusDays(FRESH).toString(), last);
        modified = best(Field.MODIFIED);
        published = asShown(best(Field.PUBLISHED));
    }

    private boolean isAnyBetween(String first, String last) {
        return candidates.stream()
                .anyMatch(candidate -> !candidate.isRelative()
                        && candidate.day().compareTo(first) >= 0
                        && candidate.day().compareTo(last) <= 0);
    }

    private boolean isPossible(DateCandidate candidate) {
        return candidate.date() != null
                && candidate.day().compareTo(EARLIEST) >= 0
                && candidate.day().compareTo(latest) <= 0
                && (fresh || !candidate.isRelative());
    }

    /**
     * Returns the dating, the raw string of an ambiguous date kept. A date that is only said to be of an update does not date
     * the text as published.
     */
    public Dating dating() {
        PublicationDate changed = modified == null ? null : modified.date();
        if (published != null) {
            return new Dating(published.date(), changed, published.raw(), false);
        }
        for (DateCandidate candidate : candidates) {
            if (candidate.date() == null && candidate.confidence() >= BELIEVED) {
                return new Dating(null, changed, candidate.raw(), true);
            }
        }
        return new Dating(null, changed, modified == null ? null : modified.raw(), false);
    }

    /**
     * Returns what readers see in place of what only the markup says, where that is known to tell less: a time in UTC
     * that lies a day beside the shown one (an evening in New York is tomorrow in UTC), and a first publication that is
     * shown nowhere while the page bears, as its date and not as that of a change, the day that its markup calls changed.
     */
    private @Nullable DateCandidate asShown(@Nullable DateCandidate best) {
        if (best == null || best.isGiven() || best.day().length() != DAY || isShown(best.day())) {
            return best;
        }
        boolean universal = best.date().iso().endsWith("Z") || best.date().iso().endsWith("+00:00");
        boolean midnight = universal && isMidnightInTheEast(best.date().iso());
        DateCandidate shown = best;
        for (DateCandidate candidate : candidates) {
            boolean beside = isBeside(candidate, best);
            boolean instead = isSeen(candidate) && (universal && beside || isRedated(candidate, modified))
                    || midnight && beside && isText(candidate) && candidate.confidence() >= SEEN_AT_ALL;
            if (instead && (shown == best || candidate.confidence() > shown.confidence())) {
                shown = candidate;
            }
        }
        return shown;
    }

    private boolean isShown(String day) {
        return candidates.stream()
                .anyMatch(candidate -> isSeen(candidate) && candidate.day().equals(day));
    }

    private boolean isSeen(DateCandidate candidate) {
        return isText(candidate) && candidate.confidence() >= (candidate.line() >= 0 ? SEEN : SEEN_IN_MARKUP);
    }

    private boolean isText(DateCandidate candidate) {
        boolean text = candidate.line() >= 0
                || candidate.origin().equals("url")
                || candidate.origin().startsWith("time:text")
                || candidate.origin().startsWith("class:date");
        return candidate.field() == Field.PUBLISHED && isPossible(candidate) && text;
    }

    /** A day without a time, written in UTC by a machine that stands east of Greenwich, is an hour of the evening before. */
    private static boolean isMidnightInTheEast(String iso) {
        return iso.startsWith("T2", 10) && iso.startsWith(":00:00", 13);
    }

    /** Measured on 1,073 pages: of 11 that show the day of the change alone, 10 go by it. */
    private static boolean isRedated(DateCandidate shown, @Nullable DateCandidate changed) {
        return changed != null
                && changed.line() < 0
                && shown.line() >= 0
                && shown.day().equals(changed.day());
    }

    private static boolean isBeside(DateCandidate candidate, DateCandidate best) {
        return candidate.day().length() == DAY
                && Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(best.day()), LocalDate.parse(candidate.day())))
                        == 1;
    }

    /** Returns the candidate of the day that is least doubted, or null where none is believed. */
    private @Nullable DateCandidate best(Field field) {
        Map<String, Double> doubts = doubts(field);
        boolean told = candidates.stream()
                .anyMatch(candidate -> candidate.field() == field && candidate.isGiven() && isPossible(candidate));
        DateCandidate best = null;
        for (DateCandidate candidate : candidates) {
            boolean competes = candidate.field() == field && (!told || candidate.isGiven());
            if (competes && isPossible(candidate) && isBetter(candidate, best, doubts)) {
                best = candidate;
            }
        }
        return best != null && 1 - doubts.get(best.day()) >= BELIEVED ? best : null;
    }

    private @Nullable DateCandidate chosen(Field field) {
        return field == Field.PUBLISHED ? published : modified;
    }

    /** Returns the first line of the head that shows the chosen day, or −1. */
    public int lineOf(Field field) {
        DateCandidate best = chosen(field);
        for (DateCandidate candidate : candidates) {
            boolean shows =
                    best != null && candidate.line() >= 0 && candidate.day().equals(best.day());
            if (shows && candidate.field() == field) {
                return candidate.line();
            }
        }
        return -1;
    }

    /** Returns for each day the chance that all who name it are wrong; signals of one kind count once. */
    private Map<String, Double> doubts(Field field) {
        Map<String, Double> trust = new HashMap<>();
        for (DateCandidate candidate : candidates) {
            if (candidate.field() == field && isPossible(candidate)) {
                trust.merge(candidate.day() + '|' + family(candidate.origin()), candidate.confidence(), Math::max);
            }
        }
        Map<String, Double> doubts = new HashMap<>();
        trust.forEach(
                (key, confidence) -> doubts.merge(key.substring(0, key.indexOf('|')), 1 - confidence, (a, b) -> a * b));
        return doubts;
    }

    private static String family(String origin) {
        int colon = origin.indexOf(':');
        return colon < 0 ? origin : origin.substring(0, colon);
    }

    private static boolean isBetter(DateCandidate one, @Nullable DateCandidate other, Map<String, Double> doubts) {
        if (other == null) {
            return true;
        }
        int byDay = Double.compare(doubts.get(other.day()), doubts.get(one.day()));
        if (byDay != 0) {
            return byDay > 0;
        }
        int byPrecision = one.date().precision().compareTo(other.date().precision());
        return byPrecision > 0 || byPrecision == 0 && one.confidence() > other.confidence();
    }

    /** Returns every candidate with its verdict. */
    public List<Candidate> verdicts() {
        List<Candidate> verdicts = new ArrayList<>();
        for (Field field : List.of(Field.PUBLISHED, Field.MODIFIED)) {
            DateCandidate best = chosen(field);
            for (DateCandidate candidate : candidates) {
                if (candidate.field() == field) {
                    verdicts.add(new Candidate(
                            field,
                            candidate.date() == null
                                    ? candidate.raw()
                                    : candidate.date().iso(),
                            candidate.origin(),
                            candidate.confidence(),
                            verdict(candidate, best)));
                }
            }
        }
        return verdicts;
    }

    private String verdict(DateCandidate candidate, @Nullable DateCandidate best) {
        if (candidate == best) {
            return "chosen";
        }
        if (candidate.date() == null) {
            return "day and month cannot be told apart";
        }
        if (candidate.isRelative() && !fresh) {
            return "nothing of the page bears out when it was fetched";
        }
        if (!isPossible(candidate)) {
            return candidate.day().compareTo(EARLIEST) < 0 ? "before there was a press" : "after it was fetched";
        }
        if (best == null) {
            return "not believed";
        }
        if (candidate.day().equals(best.day())) {
            return "agrees";
        }
        return best.isGiven() && !candidate.isGiven() ? OriginTable.OVERRULED : "less likely";
    }
}
