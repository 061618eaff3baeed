package org.copydesk.extract.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.copydesk.document.Field;

/** Which field a {@code <meta>} element speaks of: by the table {@code metas.txt}, else by the words in its name. */
final class MetaNames {
    private static final Map<String, Optional<Field>> TABLE = load();

    private MetaNames() {}

    /** @param name in lower case */
    static Optional<Field> field(String name) {
        Optional<Field> known = TABLE.get(name);
        return known != null ? known : byWords(name);
    }

    private static Optional<Field> byWords(String name) {
        if (has(name, "expir") || has(name, "event") || has(name, "verif") || has(name, "validat")) {
            return Optional.empty();
        }
        if (has(name, "modif") || has(name, "updat") || has(name, "revis")) {
            return Optional.of(Field.MODIFIED);
        }
        if (has(name, "author") || has(name, "byline") || has(name, "creator")) {
            return Optional.of(Field.AUTHOR);
        }
        if (has(name, "date")
                || has(name, "published")
                || has(name, "uploaded")
                || has(name, "publish_time")
                || has(name, "publishtime")) {
            return Optional.of(Field.PUBLISHED);
        }
        return Optional.empty();
    }

    private static boolean has(String name, String word) {
        return name.contains(word);
    }

    private static Map<String, Optional<Field>> load() {
        Map<String, Optional<Field>> table = new HashMap<>();
        try (InputStream in = MetaNames.class.getResourceAsStream("metas.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int gap = line.indexOf(": ");
                if (gap > 0 && !line.startsWith("#")) {
                    String field = line.substring(0, gap);
                    Optional<Field> meaning =
                            field.equals("NONE") ? Optional.empty() : Optional.of(Field.valueOf(field));
                    for (String name : line.substring(gap + 2).trim().split(" ")) {
                        table.put(name, meaning);
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("metas.txt is on the class path but cannot be read", broken);
        }
        return Map.copyOf(table);
    }
}
