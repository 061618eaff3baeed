package org.copydesk.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clean document: what a record of the corpus says, but for the parts that only the whole corpus can tell.
 *
 * @param text clean text, paragraphs parted by one empty line
 * @param sha256 of {@code text} in UTF-8
 */
public record Article(
        String id,
        String text,
        String source,
        @Nullable String title,
        @Nullable String standfirst,
        List<Person> authors,
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
        Origin origin) {
    public Article {
        authors = List.copyOf(authors);
    }

    public Article withAuthors(List<Person> others) {
        return new Article(
                id,
                text,
                source,
                title,
                standfirst,
                others,
                bylineRaw,
                credit,
                dateline,
                published,
                modified,
                publishedPrecision,
                dateRaw,
                url,
                license,
                language,
                sha256,
                origin);
    }

    public Article withText(String other) {
        return new Article(
                id,
                other,
                source,
                title,
                standfirst,
                authors,
                bylineRaw,
                credit,
                dateline,
                published,
                modified,
                publishedPrecision,
                dateRaw,
                url,
                license,
                language,
                sha256,
                origin);
    }
}
