package org.copydesk.cli.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.document.Candidate;
import org.copydesk.document.Facts;
import org.copydesk.document.Field;
import org.copydesk.document.Person;
import org.copydesk.document.PublicationDate;
import org.jspecify.annotations.Nullable;

/** What is known about a document, from where, and what else it might have been. */
final class FactsView {
    private static final int NAME = 12;
    private static final String CHOSEN = "chosen";
    private static final String AGREES = "agrees";
    private static final int COMPETITORS = 4;

    private final Facts facts;
    private final Paper paper;

    private FactsView(Facts facts, Paper paper) {
        this.facts = facts;
        this.paper = paper;
    }

    static void draw(Facts facts, Paper paper) {
        new FactsView(facts, paper).draw();
    }

    private void draw() {
        paper.heading("Facts", "");
        row("title", facts.title(), Field.TITLE);
        row("standfirst", facts.standfirst(), Field.STANDFIRST);
        row("authors", authors(), Field.AUTHOR);
        row("byline", facts.byline().raw(), Optional.empty());
        row("credit", facts.byline().credit(), Field.CREDIT);
        row("dateline", facts.byline().dateline(), Field.DATELINE);
        row("published", published(), Field.PUBLISHED);
        row("date as read", facts.dating().raw(), Optional.empty());
        row("modified", iso(facts.dating().modified()), Field.MODIFIED);
        row("language", facts.language(), Field.LANGUAGE);
        row("license", facts.license(), Field.LICENSE);
        row("url", facts.url(), Field.URL);
    }

    private @Nullable String authors() {
        String names = facts.byline().authors().stream().map(FactsView::person).collect(Collectors.joining("; "));
        return names.isEmpty() ? null : names;
    }

    private static String person(Person person) {
        return person.name()
                + (person.role() == null ? "" : ", " + person.role())
                + (person.organization() == null ? "" : " (" + person.organization() + ")");
    }

    private @Nullable String published() {
        PublicationDate date = facts.dating().published();
        if (date == null) {
            return facts.dating().ambiguous() ? "ambiguous, so left open" : null;
        }
        return date.iso() + "  to the " + date.precision().label();
    }

    private static @Nullable String iso(@Nullable PublicationDate date) {
        return date == null ? null : date.iso();
    }

    private void row(String name, @Nullable String value, Field field) {
        row(name, value, Optional.of(field));
    }

    private void row(String name, @Nullable String value, Optional<Field> field) {
        List<Candidate> candidates = field.map(this::candidates).orElse(List.of());
        if (value == null && candidates.isEmpty()) {
            return;
        }
        Optional<Candidate> chosen =
                candidates.stream().filter(it -> it.verdict().equals(CHOSEN)).findFirst();
        String shown = value == null ? "none" : Paper.safe(value);
        String origin = chosen.map(it -> "← " + Paper.safe(it.origin()) + beside(it, value))
                .orElse("");
        if (Width.of(shown) + Width.of(origin) + NAME + 7 <= paper.width()) {
            paper.row(name, NAME, shown, origin);
        } else {
            paper.row(name, NAME, shown);
            if (!origin.isEmpty()) {
                note(origin);
            }
        }
        candidates.stream()
                .filter(it -> !it.verdict().equals(CHOSEN))
                .limit(COMPETITORS)
                .forEach(it -> note((it.verdict().equals(AGREES) ? "= " : "✗ ") + Paper.safe(it.value()) + " ("
                        + Paper.safe(it.origin()) + "): " + Paper.safe(it.verdict())));
    }

    /** The text that was read, where it says more than the value made of it. */
    private static String beside(Candidate candidate, @Nullable String value) {
        boolean same = value != null
                && value.toLowerCase(Locale.ROOT).contains(candidate.value().toLowerCase(Locale.ROOT));
        return same ? "" : ": " + Paper.safe(candidate.value());
    }

    private List<Candidate> candidates(Field field) {
        return facts.candidates().stream()
                .filter(candidate -> candidate.field() == field)
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .toList();
    }

    private void note(String note) {
        for (String line : Width.wrapped(note, paper.width() - NAME - 6)) {
            paper.line("  " + " ".repeat(NAME + 4) + paper.ink(Ink.FAINT, line));
        }
    }
}
