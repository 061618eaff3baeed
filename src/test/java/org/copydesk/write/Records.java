package org.copydesk.write;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.document.Article;
import org.copydesk.document.CorpusRecord;
import org.copydesk.document.DocumentId;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Origin;
import org.copydesk.document.Person;

/** Invented records. */
public final class Records {
    public static final Comparator<CorpusRecord> BY_KEY = Comparator.comparing(CorpusRecord::key);

    private Records() {}

    /** A record with every field filled. */
    public static CorpusRecord full() {
        return record(
                "harbour-gazette",
                "harbour-gazette/ferry.html",
                "Ferry <b>\"late\"</b> again; café, 日本, \uD83D\uDEA2",
                "The ferry was late.\n\nNobody was surprised.");
    }

    /** A record with nothing but what it must have. */
    public static CorpusRecord bare() {
        String text = "A line.";
        String id = DocumentId.of("mill", "mill/a.txt", null);
        Article article = new Article(
                id,
                text,
                "mill",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                sha256(text),
                new Origin("mill/a.txt", null, "text/plain", 7, sha256(text), null));
        return new CorpusRecord(new DocumentKey("mill/a.txt", 0), article, "1.20261121.0", id, 1, null);
    }

    /** A record whose title, text and path are as nasty as they come, lone surrogates among them. */
    public static CorpusRecord odd() {
        return record(
                "odd",
                "odd/\\ \"'|\t.html",
                "\u0001\u202E</script>\u2028{{x}} \\\" ' | , \uD83D",
                "One\ttab, one \uDEA2, no line end");
    }

    public static CorpusRecord record(String source, String path, String title, String text) {
        String id = DocumentId.of(source, path, "r1");
        Article article = new Article(
                id,
                text,
                source,
                title,
                "In short.",
                List.of(
                        new Person("Ada Quill", "Harbour Correspondent", "Harbour Gazette"),
                        new Person("Ben Oar", null, null)),
                "By Ada Quill and Ben Oar",
                "Northern Wire",
                "PORT ANSEL",
                "2020-09-30T17:00:00+01:00",
                "2020-10-01",
                "minute",
                "Wednesday 30 September 2020 17:00 BST",
                "https://gazette.example/ferry",
                "CC-BY-4.0",
                "en",
                sha256(text),
                new Origin(path, "r1", "text/html", 5_000_000_000L, "ab".repeat(32), "windows-1252"));
        return new CorpusRecord(new DocumentKey(path, 0), article, "1.20261121.0", id, 3, "cd".repeat(16));
    }

    /** As many records as wanted, ascending by key. */
    public static List<CorpusRecord> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        record("source-" + i % 3, "source-" + i % 3 + "/" + i + ".html", "Title " + i, "Text " + i))
                .sorted(BY_KEY)
                .toList();
    }

    private static String sha256(String text) {
        return DocumentId.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
