package org.copydesk.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote it, for whom, where.
 *
 * @param authors in the order given
 * @param raw as found; null when no byline was found
 * @param credit wire service or syndicating paper
 * @param dateline place
 */
public record Byline(
        List<Person> authors,
        @Nullable String raw,
        @Nullable String credit,
        @Nullable String dateline) {
    public static final Byline NONE = new Byline(List.of(), null, null, null);

    public Byline {
        authors = List.copyOf(authors);
    }

    /** Returns the authors' names, in their order. */
    public List<String> names() {
        List<String> names = new ArrayList<>(authors.size());
        for (Person author : authors) {
            names.add(author.name());
        }
        return names;
    }
}
