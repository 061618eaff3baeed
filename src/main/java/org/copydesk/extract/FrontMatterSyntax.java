package org.copydesk.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The syntaxes of front matter: each value as a string as it was written, lists as several. */
final class FrontMatterSyntax {
    private static final int LONGEST = 1 << 16;
    private static final Pattern LINE = Pattern.compile("([\\p{L}_\"'][^:=]{0,60}?)[\"']?\\s*[:=](?:\\s+(.*)|(.*))");
    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .build();
    private static final LoadSettings YAML = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(10)
            .setCodePointLimit(LONGEST)
            .build();

    private FrontMatterSyntax() {}

    static Map<String, List<String>> yaml(String body) {
        if (body.length() > LONGEST) {
            return lines(body);
        }
        try {
            Object loaded = new Load(YAML).loadFromString(body);
            return loaded instanceof Map<?, ?> map ? strings(map) : lines(body);
        } catch (YamlEngineException | StackOverflowError invalid) {
            // real files hold colons and quotes that YAML forbids; nesting may exhaust the parser's recursion
            return lines(body);
        }
    }

    /** TOML as far as front matter goes: keys with strings, dates, and arrays of strings. */
    static Map<String, List<String>> toml(String body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        lines(body).forEach((key, list) -> {
            List<String> split = new ArrayList<>();
            list.forEach(value -> split.addAll(array(value)));
            values.put(key, split);
        });
        return values;
    }

    static Map<String, List<String>> json(String body) {
        try {
            Map<String, List<String>> values = new LinkedHashMap<>();
            JSON.readTree(body).properties().forEach(e -> values.put(e.getKey(), strings(e.getValue())));
            return values;
        } catch (JacksonException invalid) {
            return Map.of();
        }
    }

    private static List<String> strings(JsonNode node) {
        List<String> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> values.addAll(strings(item)));
        } else if (node.isObject()) {
            node.path("name").asStringOpt().ifPresent(values::add);
        } else if (node.isString()) {
            values.add(node.stringValue());
        } else if (node.isNumber()) {
            values.add(node.toString());
        }
        return values;
    }

    private static Map<String, List<String>> strings(Map<?, ?> map) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), strings(value)));
        return values;
    }

    private static List<String> strings(@Nullable Object value) {
        List<String> values = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> values.addAll(strings(item)));
        } else if (value instanceof Map<?, ?> map) {
            values.addAll(strings(map.get("name")));
        } else if (value != null) {
            values.add(value.toString());
        }
        return values;
    }

    /** Each line that looks like {@code key: value} or {@code key = value}, and the items of lists under a bare key. */
    private static Map<String, List<String>> lines(String body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String key = "";
        for (String line : body.split("\n")) {
            Matcher item = ITEM.matcher(line);
            Matcher property = LINE.matcher(line);
            if (!key.isEmpty() && item.matches()) {
                values.get(key).add(unquoted(item.group(1)));
            } else if (property.matches()) {
                key = property.group(1).replaceAll("[\"']", "").strip();
                values.putIfAbsent(key, new ArrayList<>());
                String value = unquoted(property.group(2) != null ? property.group(2) : property.group(3));
                if (!value.isEmpty()) {
                    values.get(key).addAll(value.startsWith("[") ? array(value) : List.of(value));
                }
            }
        }
        return values;
    }

    private static List<String> array(String value) {
        if (!value.startsWith("[") || !value.endsWith("]")) {
            return List.of(value);
        }
        List<String> items = new ArrayList<>();
        for (String item : value.substring(1, value.length() - 1).split(",")) {
            if (!item.isBlank()) {
                items.add(unquoted(item));
            }
        }
        return items;
    }

    private static String unquoted(String value) {
        String stripped = value.strip();
        char first = stripped.isEmpty() ? ' ' : stripped.charAt(0);
        boolean quoted = stripped.length() >= 2
                && (first == '"' || first == '\'')
                && stripped.charAt(stripped.length() - 1) == first;
        return quoted ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    }

    /** Returns the offset after the JSON object that begins at {@code start}, or −1. */
    static int jsonEnd(String text, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < Math.min(text.length(), start + LONGEST); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
