package org.copydesk.rule.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.document.Field;
import org.copydesk.document.Precision;
import org.copydesk.document.PublicationDate;
import org.copydesk.document.Signal;
import org.copydesk.rule.OriginTable;

/** Dates that a document's markup or container gives, each with how far its origin is believed. */
public final class StructuredDates {
    private static final OriginTable ORIGINS = new OriginTable(StructuredDates.class, "origins.tsv", 0.3);
    private static final int LONGEST = 120;
    private static final int LONGEST_DAY = 20;
    private static final double REPEATED = 0.55;

    private final DateParser parser = new DateParser();
    private final DateHints hints;
    /** Signals mostly say the same: each string is read once. */
    private final Map<String, Optional<DateReading>> known = new HashMap<>();

    public StructuredDates(DateHints hints) {
        this.hints = hints;
    }

    /** Returns the candidates in the order of their signals. */
    public List<DateCandidate> of(List<Signal> signals) {
        List<DateCandidate> found = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Signal signal : signals) {
            boolean date = signal.field() == Field.PUBLISHED || signal.field() == Field.MODIFIED;
            if (signal.origin().startsWith("image:")) {
                url(found, seen, signal, signal.origin());
            } else if (date && signal.value().length() <= LONGEST) {
                double confidence = ORIGINS.confidence(signal.origin());
                int times = seen.merge(signal.field() + signal.origin(), 1, Integer::sum);
                add(found, signal, confidence * Math.pow(REPEATED, Math.min(times - 1, 6)));
            } else if (signal.field() == Field.URL) {
                url(found, seen, signal, "url");
            } else if (signal.field() == Field.TITLE) {
                title(found, signal);
            }
        }
        return found;
    }

    private static void url(List<DateCandidate> found, Map<String, Integer> seen, Signal signal, String origin) {
        UrlDate.of(signal.value())
                .filter(day -> seen.merge(origin + day.iso(), 1, Integer::sum) == 1)
                .ifPresent(day -> found.add(new DateCandidate(
                        Field.PUBLISHED, day, signal.value(), origin, ORIGINS.confidence(origin), -1)));
    }

    /** Reads a day that stands alone behind the last stroke of a page's title: {@code Bridge closed | News | 1.10.2020}. */
    private void title(List<DateCandidate> found, Signal signal) {
        String last =
                signal.value().substring(signal.value().lastIndexOf('|') + 1).strip();
        if (last.length() < signal.value().length() && last.length() <= LONGEST_DAY) {
            parser.read(last, hints)
                    .map(DateReading::date)
                    .filter(date -> date != null && date.precision().compareTo(Precision.DAY) >= 0)
                    .ifPresent(date -> found.add(new DateCandidate(
                            Field.PUBLISHED, date, last, signal.origin(), ORIGINS.confidence("title:day"), -1)));
        }
    }

    private Optional<DateReading> read(String value) {
        Optional<DateReading> counted =
                EpochDate.of(value).map(date -> new DateReading(0, value.length(), date, DateLabel.NONE, false));
        return counted.isPresent() ? counted : parser.read(value, hints);
    }

    private void add(List<DateCandidate> found, Signal signal, double confidence) {
        boolean machine =
                !signal.origin().startsWith("class:") && !signal.origin().startsWith("time:text");
        Optional<DateReading> reading = known.computeIfAbsent(signal.value(), this::read);
        if (reading.isEmpty() && !machine) {
            reading = parser.relative(signal.value(), hints);
        }
        if (reading.isEmpty() || confidence <= 0) {
            return;
        }
        PublicationDate date = reading.get().date();
        Field field = signal.field();
        if (!machine && reading.get().label() == DateLabel.MODIFIED) {
            field = Field.MODIFIED;
        }
        boolean other = reading.get().label() == DateLabel.OTHER;
        boolean coarse = date != null && date.precision().compareTo(Precision.DAY) < 0;
        double weight = confidence * (coarse ? 0.5 : 1) * (other ? 0.3 : 1);
        DateCandidate candidate = new DateCandidate(field, date, signal.value(), signal.origin(), weight, -1);
        found.add(reading.get().relative() ? candidate.asRelative() : candidate);
    }
}
