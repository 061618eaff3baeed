package org.copydesk.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.copydesk.config.JobFile.Choice;
import org.copydesk.config.Value.Items;
import org.copydesk.config.Value.Keys;
import org.copydesk.config.Value.Text;

/**
 * Reads the keys of one map into typed values. A wrong one becomes a problem and a harmless placeholder, so that
 * reading goes on; a key that nobody asked for is a problem in the end.
 */
final class Fields {
    private final Keys keys;
    private final String path;
    private final KnownKeys known;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Keys keys, String path, KnownKeys known, Problems problems) {
        this.keys = keys;
        this.path = path;
        this.known = known;
        this.problems = problems;
    }

    Place place() {
        return keys.place();
    }

    Place place(String key) {
        Value value = keys.values().get(key);
        return value == null ? keys.place() : value.place();
    }

    boolean has(String key) {
        asked.add(key);
        return keys.values().containsKey(key);
    }

    boolean isMap(String key) {
        return keys.values().get(key) instanceof Keys;
    }

    /** Reads a map within this one. */
    <T> T map(String key, Function<Fields, T> reader) {
        Value value = has(key) ? keys.values().get(key) : Keys.none(keys.place());
        return entry(value, within(key), reader);
    }

    /** Reads a list of maps. */
    <T> List<T> maps(String key, Function<Fields, T> reader) {
        List<T> read = new ArrayList<>();
        for (Value item : items(key)) {
            read.add(entry(item, within(key) + "." + read.size(), reader));
        }
        return read;
    }

    private <T> T entry(Value value, String name, Function<Fields, T> reader) {
        Keys inner = value instanceof Keys it ? it : Keys.none(value.place());
        if (inner != value && !(value instanceof Text text && text.isNothing())) {
            problems.add(
                    value.place(),
                    "'" + name + "' must be keys and values, not " + describe(value) + ".",
                    "write {key: value}.");
        }
        Fields fields = new Fields(inner, name, known, problems);
        T result = reader.apply(fields);
        fields.refuseOthers();
        return result;
    }

    /** Reads a list of scalars, or a lone one as a list of it; each once. */
    List<Text> texts(String key) {
        List<Text> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Value item : items(key)) {
            if (!(item instanceof Text text) || text.isNothing()) {
                problems.add(item.place(), "'" + within(key) + "' must be a list of single values.", "write [a, b].");
            } else if (!seen.add(text.text())) {
                problems.add(
                        item.place(), "'" + text.text() + "' stands twice in '" + within(key) + "'.", "remove one.");
            } else {
                read.add(text);
            }
        }
        return read;
    }

    private List<Value> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        Value value = keys.values().get(key);
        if (value instanceof Items list) {
            return list.items();
        }
        return value instanceof Text text && text.isNothing() ? List.of() : List.of(value);
    }

    /** Returns the scalar, or empty where the key is absent or is no scalar, which is a problem. */
    Optional<Text> scalar(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        Value value = keys.values().get(key);
        if (!(value instanceof Text text)) {
            problems.add(
                    value.place(),
                    "'" + within(key) + "' must be a single value, not " + describe(value) + ".",
                    "remove the brackets or the indentation.");
            return Optional.empty();
        }
        if (text.isNothing()) {
            problems.add(text.place(), "'" + within(key) + "' has no value.", "give one, or remove the line.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    String text(String key) {
        return scalar(key).map(Text::text).orElse("");
    }

    Optional<String> optionalText(String key) {
        return scalar(key).map(Text::text);
    }

    /** Reads a scalar of which the reader may find that it is none of its kind, by an exception. */
    <T> Optional<T> parsed(String key, Function<String, T> reader, String what, Function<String, String> fix) {
        Optional<Text> text = scalar(key);
        return text.flatMap(it -> parsed(it, within(key), reader, what, fix));
    }

    <T> Optional<T> parsed(
            Text text, String name, Function<String, T> reader, String what, Function<String, String> fix) {
        try {
            return Optional.of(reader.apply(text.text()));
        } catch (RuntimeException wrong) {
            problems.add(
                    text.place(),
                    "'" + name + "' must be " + what + ", not '" + text.text() + "'.",
                    fix.apply(text.text()));
            return Optional.empty();
        }
    }

    int number(String key, int least) {
        return optionalNumber(key, least).orElse(least);
    }

    OptionalInt optionalNumber(String key, int least) {
        Optional<Integer> read = parsed(
                key,
                text -> atLeast(Integer.parseInt(text), least),
                "a whole number of " + least + " or more",
                text -> "write a number such as " + Math.max(least, 10) + ".");
        return read.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static int atLeast(int number, int least) {
        if (number < least) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    double share(String key) {
        return optionalShare(key).orElse(0);
    }

    OptionalDouble optionalShare(String key) {
        Optional<Double> read = parsed(key, Shares::parse, "a share from 0% to 100%", text -> "write 10% or 0.1.");
        return read.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    boolean flag(String key) {
        return parsed(key, Fields::truth, "true or false", text -> "write true or false.")
                .orElse(false);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    <E extends Enum<E> & Choice> E choice(String key, Class<E> type) {
        return optionalChoice(key, type).orElse(type.getEnumConstants()[0]);
    }

    <E extends Enum<E> & Choice> Optional<E> optionalChoice(String key, Class<E> type) {
        return scalar(key).flatMap(text -> one(text, within(key), type));
    }

    <E extends Enum<E> & Choice> List<E> choices(String key, Class<E> type) {
        return texts(key).stream()
                .flatMap(text -> one(text, within(key), type).stream())
                .toList();
    }

    private <E extends Enum<E> & Choice> Optional<E> one(Text text, String name, Class<E> type) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.label().equalsIgnoreCase(text.text()))
                .findFirst();
        if (found.isEmpty()) {
            List<String> allowed =
                    Arrays.stream(type.getEnumConstants()).map(Choice::label).toList();
            String fix = Spelling.nearest(text.text(), allowed)
                    .map(near -> "did you mean '" + near + "'? Allowed: " + String.join(", ", allowed) + ".")
                    .orElse("use one of: " + String.join(", ", allowed) + ".");
            problems.add(text.place(), "'" + name + "' cannot be '" + text.text() + "'.", fix);
        }
        return found;
    }

    void require(String key) {
        if (!has(key)) {
            problems.add(keys.place(), "'" + path + "' lacks '" + key + "'.", "add '" + key + ": …'.");
        }
    }

    /** Reports the keys that nobody asked for. */
    void refuseOthers() {
        for (String key : keys.values().keySet()) {
            if (!asked.contains(key)) {
                problems.add(keys.placeOf(key), "'" + within(key) + "' is not a setting.", known.fix(path, key, asked));
            }
        }
    }

    String within(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String describe(Value value) {
        if (value instanceof Items) {
            return "a list";
        }
        return value instanceof Keys ? "keys and values" : "'" + ((Text) value).text() + "'";
    }
}
