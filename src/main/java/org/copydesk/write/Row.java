package org.copydesk.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Article;
import org.copydesk.document.CorpusRecord;
import org.copydesk.document.DocumentId;
import org.copydesk.document.Origin;
import org.copydesk.document.Person;
import org.jspecify.annotations.Nullable;

/**
 * One row as it is published: the components are the columns, in their order; column names are theirs in snake case.
 * What they mean stands in {@link Schema}. All text is well-formed Unicode, for no output format can hold anything else.
 */
public record Row(
        String id,
        String text,
        String source,
        String added,
        @Nullable String title,
        @Nullable String standfirst,
        List<Author> authors,
        @Nullable String bylineRaw,
        @Nullable String credit,
        @Nullable String dateline,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String publishedPrecision,
        @Nullable String dateRaw,
        @Nullable String url,
        @Nullable String license,
        @Nullable String language,
        String sha256,
        String cluster,
        int clusterSize,
        @Nullable String story,
        Metadata metadata) {

    /** An author as credited. */
    public record Author(
            String name, @Nullable String role, @Nullable String organization) {}

    /** The source file. */
    public record Metadata(
            String path,
            @Nullable String record,
            String mediaType,
            long bytes,
            String sha256,
            @Nullable String charset) {}

    public Row {
        authors = List.copyOf(authors);
    }

    /** Returns the record as a row; a lone surrogate becomes U+FFFD, and {@code sha256} then follows the text. */
    public static Row of(CorpusRecord from) {
        Article article = from.article();
        String text = WellFormed.text(article.text());
        return new Row(
                article.id(),
                text,
                WellFormed.text(article.source()),
                from.added(),
                WellFormed.orNull(article.title()),
                WellFormed.orNull(article.standfirst()),
                authors(article.authors()),
                WellFormed.orNull(article.bylineRaw()),
                WellFormed.orNull(article.credit()),
                WellFormed.orNull(article.dateline()),
                article.published(),
                article.modified(),
                article.publishedPrecision(),
                WellFormed.orNull(article.dateRaw()),
                WellFormed.orNull(article.url()),
                WellFormed.orNull(article.license()),
                WellFormed.orNull(article.language()),
                text.equals(article.text())
                        ? article.sha256()
                        : DocumentId.sha256(text.getBytes(StandardCharsets.UTF_8)),
                from.cluster(),
                from.clusterSize(),
                from.story(),
                metadata(article.origin()));
    }

    private static List<Author> authors(List<Person> people) {
        List<Author> authors = new ArrayList<>(people.size());
        for (Person person : people) {
            authors.add(new Author(
                    WellFormed.text(person.name()),
                    WellFormed.orNull(person.role()),
                    WellFormed.orNull(person.organization())));
        }
        return authors;
    }

    private static Metadata metadata(Origin origin) {
        return new Metadata(
                WellFormed.text(origin.path()),
                WellFormed.orNull(origin.record()),
                origin.mediaType(),
                origin.bytes(),
                origin.sha256(),
                origin.charset());
    }
}
