package org.copydesk.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.copydesk.document.Field;
import org.jspecify.annotations.Nullable;

/** What the keys of front matter mean, from {@code properties.tsv}. */
final class PropertyNames {
    private static final Map<String, Field> TABLE = load();

    private PropertyNames() {}

    static @Nullable Field field(String key) {
        return TABLE.get(folded(key));
    }

    private static String folded(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[_\\-. ]", "");
    }

    private static Map<String, Field> load() {
        Map<String, Field> table = new HashMap<>();
        try (InputStream resource = PropertyNames.class.getResourceAsStream("properties.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                String[] cells = line.split("\t");
                for (String key : cells[1].split(",")) {
                    if (table.put(folded(key.strip()), Field.valueOf(cells[0])) != null) {
                        throw new IllegalStateException("properties.tsv: '" + key.strip() + "' stands twice");
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("properties.tsv", broken);
        }
        return Map.copyOf(table);
    }
}
