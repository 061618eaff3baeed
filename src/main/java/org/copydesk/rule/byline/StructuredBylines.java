package org.copydesk.rule.byline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.document.Byline;
import org.copydesk.document.Field;
import org.copydesk.document.Person;
import org.copydesk.document.Signal;
import org.copydesk.rule.OriginTable;

/** Bylines that a document's markup or container gives, each with how far its origin is believed. */
public final class StructuredBylines {
    private static final OriginTable ORIGINS = new OriginTable(StructuredBylines.class, "origins.tsv", 0.4);
    private static final int LONGEST = 200;
    private static final int MOST = 12;
    private static final double REPEATED = 0.75;

    private final BylineParser parser;

    public StructuredBylines(BylineParser parser) {
        this.parser = parser;
    }

    /** Returns one candidate for each origin that lists people, and one for each element that a page styles as a byline. */
    public List<BylineCandidate> of(List<Signal> signals) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (Signal signal : signals) {
            boolean usable = signal.field() == Field.AUTHOR
                    && signal.value().length() <= LONGEST
                    && signal.value().indexOf("://") < 0
                    && ORIGINS.confidence(signal.origin()) > 0;
            if (usable) {
                List<String> values = lists.computeIfAbsent(signal.origin(), none -> new ArrayList<>());
                if (values.size() < MOST && !values.contains(signal.value())) {
                    values.add(signal.value());
                }
            }
        }
        String site = site(signals);
        List<BylineCandidate> found = new ArrayList<>();
        lists.forEach((origin, values) -> {
            if (origin.startsWith("class:")) {
                each(found, origin, values, site);
            } else {
                together(found, origin, values, site);
            }
        });
        return found;
    }

    private static String site(List<Signal> signals) {
        for (Signal signal : signals) {
            if (signal.field() == Field.SITE_NAME) {
                return signal.value().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private void each(List<BylineCandidate> found, String origin, List<String> values, String site) {
        double confidence = ORIGINS.confidence(origin);
        for (String value : values) {
            BylineSighting sighting = parser.sight(value);
            if (!sighting.byline().authors().isEmpty()) {
                double doubt = sighting.otherWords() > 8 ? 0.5 : sighting.otherWords() > 3 ? 0.8 : 1;
                double lead = sighting.announced() ? 0.15 : 0;
                add(found, sighting.byline(), origin, confidence * doubt + lead, site);
                confidence *= REPEATED;
            }
        }
    }

    private void together(List<BylineCandidate> found, String origin, List<String> values, String site) {
        List<Person> people = new ArrayList<>();
        String credit = null;
        for (String value : values) {
            Byline byline = parser.parse(value);
            credit = credit == null ? byline.credit() : credit;
            for (Person person : byline.authors()) {
                if (people.stream().noneMatch(known -> known.name().equalsIgnoreCase(person.name()))) {
                    people.add(person);
                }
            }
        }
        if (people.stream().anyMatch(person -> !person.name().equals(person.organization()))) {
            people.removeIf(person -> person.name().equals(person.organization()));
        }
        if (!people.isEmpty()) {
            add(
                    found,
                    new Byline(people, String.join(", ", values), credit, null),
                    origin,
                    ORIGINS.confidence(origin),
                    site);
        }
    }

    private static void add(List<BylineCandidate> found, Byline byline, String origin, double confidence, String site) {
        Person first = byline.authors().get(0);
        boolean own = first.name().toLowerCase(Locale.ROOT).equals(site);
        boolean organization = first.name().equals(first.organization());
        boolean single = byline.authors().size() == 1 && first.name().indexOf(' ') < 0;
        double doubt = own ? 0.5 : organization ? 0.6 : single ? 0.75 : 1;
        double known = GivenNames.begin(first.name()) ? 0.05 : 0;
        found.add(new BylineCandidate(byline, origin, Math.min(0.95, confidence * doubt + known), List.of()));
    }
}
