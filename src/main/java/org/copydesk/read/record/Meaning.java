package org.copydesk.read.record;

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

/**
 * What a key of a record means.
 *
 * @param role {@code TEXT}, {@code MARKDOWN}, {@code HTML}, {@code CONTENT}, {@code ID} or {@code FIELD}
 * @param field for {@code FIELD}, and {@link Field#SOURCE} for the source
 * @param rank of the key among those of its role, the lowest wins
 */
record Meaning(Role role, @Nullable Field field, int rank) {
    /** In the order in which they are preferred. */
    enum Role {
        TEXT,
        MARKDOWN,
        HTML,
        CONTENT,
        ID,
        FIELD;

        boolean isText() {
            return compareTo(ID) < 0;
        }
    }

    private static final Map<String, Meaning> TABLE = load();

    static @Nullable Meaning of(String key) {
        Meaning plain = TABLE.get(key);
        return plain != null || key.length() > 40 ? plain : TABLE.get(folded(key));
    }

    private static String folded(String key) {
        StringBuilder folded = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != '_' && c != '-' && c != '.' && c != ' ') {
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Meaning> load() {
        Map<String, Meaning> table = new HashMap<>();
        try (InputStream resource = Meaning.class.getResourceAsStream("fields.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    row(line, table);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("fields.tsv", broken);
        }
        return Map.copyOf(table);
    }

    private static void row(String line, Map<String, Meaning> table) {
        String[] cells = line.split("\t");
        int rank = 0;
        for (String key : cells[1].split(",")) {
            Meaning before = table.put(folded(key.strip()), meaning(cells[0], rank++));
            if (before != null) {
                throw new IllegalStateException("fields.tsv: '" + key.strip() + "' stands twice");
            }
        }
    }

    private static Meaning meaning(String name, int rank) {
        for (Role role : Role.values()) {
            if (role.name().equals(name)) {
                return new Meaning(role, null, rank);
            }
        }
        return new Meaning(Role.FIELD, Field.valueOf(name), rank);
    }
}
