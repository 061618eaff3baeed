package org.copydesk.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The output formats there are. */
public final class Formats {
    private static final List<ShardFormat> ALL = List.of(new ParquetFormat(), new JsonLinesFormat());

    private Formats() {}

    public static List<ShardFormat> all() {
        return ALL;
    }

    /**
     * Returns the formats of these names, in that order, each once.
     *
     * @throws IllegalArgumentException naming every unknown name, and the names there are
     */
    public static List<ShardFormat> named(List<String> names) {
        List<ShardFormat> formats = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            ALL.stream()
                    .filter(format -> format.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(formats::add, () -> unknown.add(name));
        }
        if (!unknown.isEmpty() || formats.isEmpty()) {
            throw new IllegalArgumentException(
                    (unknown.isEmpty() ? "no output format is named" : "no output format " + String.join(", ", unknown))
                            + "; there are: "
                            + ALL.stream().map(ShardFormat::name).collect(Collectors.joining(", ")));
        }
        return List.copyOf(formats);
    }
}
