package org.copydesk.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A YAML value that knows where it was written. Immutable. */
sealed interface Value {
    Place place();

    /** One scalar, unread. An empty plain one says nothing at all. */
    record Text(String text, boolean quoted, Place place) implements Value {
        boolean isNothing() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        @Override
        public String toString() {
            return quoted || !isPlain(text) ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : text;
        }

        private static boolean isPlain(String text) {
            return !text.isBlank() && text.chars().noneMatch(c -> c < ' ' || "{}[],#:\"'*&!|>@`".indexOf(c) >= 0);
        }
    }

    record Items(List<Value> items, Place place) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return items.stream().map(Value::toString).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** Keys in the order in which they were written, each with its own place. */
    record Keys(Map<String, Value> values, Map<String, Place> places, Place place) implements Value {
        public Keys {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            places = Map.copyOf(places);
        }

        static Keys none(Place place) {
            return new Keys(Map.of(), Map.of(), place);
        }

        Place placeOf(String key) {
            return places.getOrDefault(key, place);
        }

        Keys with(String key, Value value, Place where) {
            Map<String, Value> next = new LinkedHashMap<>(values);
            next.put(key, value);
            Map<String, Place> nextPlaces = new LinkedHashMap<>(places);
            nextPlaces.put(key, where);
            return new Keys(next, nextPlaces, place);
        }

        @Override
        public String toString() {
            return values.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** Returns {@code upper} laid over {@code lower}: keys are merged, a list or a scalar replaces what is below it. */
    static Value merge(Value lower, Value upper) {
        if (upper instanceof Text text && text.isNothing() && !(lower instanceof Text)) {
            return lower;
        }
        if (!(lower instanceof Keys below && upper instanceof Keys above)) {
            return upper;
        }
        Keys merged = below;
        for (Map.Entry<String, Value> entry : above.values().entrySet()) {
            Value old = below.values().get(entry.getKey());
            Value next = old == null ? entry.getValue() : merge(old, entry.getValue());
            merged = merged.with(entry.getKey(), next, above.placeOf(entry.getKey()));
        }
        return merged;
    }
}
