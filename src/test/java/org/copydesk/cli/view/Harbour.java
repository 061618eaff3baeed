package org.copydesk.cli.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Byline;
import org.copydesk.document.Candidate;
import org.copydesk.document.Dating;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Edit;
import org.copydesk.document.Facts;
import org.copydesk.document.Field;
import org.copydesk.document.Origin;
import org.copydesk.document.Outcome;
import org.copydesk.document.Person;
import org.copydesk.document.Precision;
import org.copydesk.document.PublicationDate;
import org.copydesk.job.Explanation;
import org.copydesk.job.Explanation.Cluster;
import org.copydesk.job.Explanation.Member;
import org.copydesk.job.Explanation.RelatedDocument;

/** A document with something of everything that can be explained. */
final class Harbour {
    private static final Path TEXT = Path.of("src/test/resources/org/copydesk/cli/view/harbour.txt");
    private static final String ID = "0f3a6c1d9b2e4875a1c0d3e6f7b89a24";
    private static final String WINNER = "5b1e7d20c4f94a6e8d3b2a1908f7e6c5";

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    private Harbour(String text) {
        this.text = text;
    }

    static Explanation duplicate() throws IOException {
        Harbour harbour = cleaned();
        Outcome.Duplicate loss = new Outcome.Duplicate(WINNER, "near", 0.84, 0.97, "source_rank");
        String clean = harbour.clean();
        Member winner = new Member(
                WINNER,
                "tern-point-times/bridge.html",
                "tern-point-times",
                Optional.of("Storm shuts harbour bridge"),
                Optional.of("2024-03-04T08:50:00+00:00"),
                Optional.empty(),
                Optional.of(
                        clean.replace("until at least Friday", "until Friday").replace("1.4", "1.5")));
        Member self = new Member(
                ID,
                "evening-gull/0304.html",
                "evening-gull",
                Optional.of("Harbour bridge shut after storm tears off roof panels"),
                Optional.of("2024-03-04T09:15:00"),
                Optional.of(loss),
                Optional.of(clean));
        return harbour.explanation(
                loss,
                Optional.of(new Cluster(WINNER, List.of(winner, self))),
                List.of(new RelatedDocument(
                        "77c2b0a95e3d4f1886d4c9b3a2f1e0d7",
                        "evening-gull/0305.html",
                        "evening-gull",
                        Optional.of("What the bridge closure means for commuters"),
                        0.31,
                        0.48,
                        Optional.of("names and numbers agree 0.58, copies 0.65"),
                        List.of("the bridge will stay shut until at least Friday, the council said"))));
    }

    static Explanation kept() throws IOException {
        return cleaned().explanation(new Outcome.Kept(), Optional.empty(), List.of());
    }

    private static Harbour cleaned() throws IOException {
        Harbour harbour = new Harbour(Files.readString(TEXT));
        for (String line : List.of("Home", "News", "Sport", "Weather", "Travel", "Shop", "Puzzles", "Subscribe")) {
            harbour.edit("html/navigation", line + "\n", "");
        }
        harbour.edit("head/title", "Harbour bridge shut after storm tears off roof panels\n\n", "");
        harbour.edit("head/byline", "By Ines Calder, Transport Editor\n\n", "");
        harbour.edit("head/date", "Published 4 March 2024, 09:15\n\n", "");
        harbour.edit("repair/hyphen", "-\n", "");
        harbour.edit("residue/caption", "Waves broke over the sea wall at Tern Point (file photo)", "");
        harbour.edit("repair/page-break", "of\n\nonce", "of once");
        harbour.edit("residue/registration", "Sign in to join the conversation\n\n", "");
        return harbour;
    }

    /** Notes an edit at the place of a text that stands once, less what is shared with its replacement. */
    private void edit(String rule, String removed, String replacement) {
        int start = text.indexOf(removed);
        int shared = 0;
        while (shared < Math.min(removed.length(), replacement.length())
                && removed.charAt(shared) == replacement.charAt(shared)) {
            shared++;
        }
        int tail = 0;
        while (tail < Math.min(removed.length(), replacement.length()) - shared
                && removed.charAt(removed.length() - 1 - tail) == replacement.charAt(replacement.length() - 1 - tail)) {
            tail++;
        }
        edits.add(new Edit(
                rule,
                start + shared,
                start + removed.length() - tail,
                replacement.substring(shared, replacement.length() - tail)));
        edits.sort(Comparator.comparingInt(Edit::start));
    }

    private String clean() {
        StringBuilder clean = new StringBuilder(text);
        for (int i = edits.size() - 1; i >= 0; i--) {
            clean.replace(edits.get(i).start(), edits.get(i).end(), edits.get(i).replacement());
        }
        return clean.toString().strip();
    }

    private Explanation explanation(Outcome outcome, Optional<Cluster> cluster, List<RelatedDocument> related) {
        DocumentKey key = new DocumentKey("evening-gull/0304.html", 0);
        Document document = new Document(
                key,
                ID,
                new Origin(key.path(), null, "text/html", 48_213, "0".repeat(64), "UTF-8"),
                "evening-gull",
                text,
                List.of(Block.of(BlockKind.PARAGRAPH, 0, text.stripTrailing().length())),
                List.of());
        return new Explanation(
                key,
                ID,
                "evening-gull",
                Optional.of("1.20240305.0"),
                outcome,
                Optional.of(document),
                facts(),
                edits,
                Optional.of(clean()),
                cluster,
                related);
    }

    private static Facts facts() {
        PublicationDate published = new PublicationDate("2024-03-04T09:15:00", Precision.MINUTE);
        return Facts.NONE
                .withTitle("Harbour bridge shut after storm tears off roof panels")
                .withByline(new Byline(
                        List.of(new Person("Ines Calder", "Transport Editor", null)),
                        "By Ines Calder, Transport Editor",
                        null,
                        null))
                .withDating(new Dating(published, null, "4 March 2024, 09:15", false))
                .withLanguage("en")
                .withCandidates(List.of(
                        new Candidate(
                                Field.TITLE,
                                "Harbour bridge shut after storm tears off roof panels",
                                "visible",
                                0.9,
                                "chosen"),
                        new Candidate(Field.TITLE, "Evening Gull | Home", "meta:og:title", 0.4, "not in the text"),
                        new Candidate(Field.AUTHOR, "Ines Calder", "visible", 0.8, "chosen"),
                        new Candidate(Field.PUBLISHED, "4 March 2024, 09:15", "visible", 0.9, "chosen"),
                        new Candidate(
                                Field.PUBLISHED,
                                "2024-03-05",
                                "http:last-modified",
                                0.2,
                                "later than the visible date")));
    }
}
