package org.copydesk.clean.author;

import java.util.List;
import java.util.stream.Stream;

/**
 * Names of one {@link AuthorKey} that stand in one byline, mostly a single one, and in how many documents they do.
 *
 * @param names each once, in the order of their characters
 */
public record Credited(List<String> names, int documents) {
    public Credited {
        names = names.stream().distinct().sorted().toList();
    }

    Credited beside(Credited other) {
        return new Credited(Stream.concat(names.stream(), other.names.stream()).toList(), documents);
    }
}
