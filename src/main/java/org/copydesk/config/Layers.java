package org.copydesk.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.config.Value.Items;
import org.copydesk.config.Value.Keys;
import org.copydesk.config.Value.Text;

/** Lays job files over one another: defaults, what a file extends, the file, the command line. */
final class Layers {
    private final Folders folders;
    private final Problems problems;

    Layers(Folders folders, Problems problems) {
        this.folders = folders;
        this.problems = problems;
    }

    /** Returns the file laid over everything that it extends. */
    Keys file(Path file) {
        return file(file, file.toString(), List.of(Folders.absolute(file)));
    }

    private Keys file(Path file, String shown, List<Path> chain) {
        Keys own = Yaml.file(file, shown, problems).orElseGet(() -> Keys.none(new Place(shown, 1)));
        Value merged = Keys.none(own.place());
        for (Text name : extended(own)) {
            Optional<Path> base = folders.resolve(name.text(), name.place());
            if (base.isEmpty() && name.text().equals(JobFiles.DEFAULTS.toString())) {
                continue; // the built-in defaults lie below everything already
            }
            if (base.isEmpty()) {
                problems.add(
                        name.place(),
                        "'" + name.text() + "' is not there to extend.",
                        folders.lookedIn(name.text(), name.place()));
            } else if (chain.contains(base.get())) {
                problems.add(
                        name.place(),
                        "This file extends itself: " + cycle(chain, base.get()) + ".",
                        "remove one of them.");
            } else {
                List<Path> longer = new ArrayList<>(chain);
                longer.add(base.get());
                merged = Value.merge(merged, file(base.get(), JobFiles.shown(base.get()), longer));
            }
        }
        return (Keys) Value.merge(merged, own);
    }

    private static String cycle(List<Path> chain, Path again) {
        StringBuilder text = new StringBuilder();
        for (Path file : chain.subList(chain.indexOf(again), chain.size())) {
            text.append(JobFiles.shown(file)).append(" → ");
        }
        return text.append(JobFiles.shown(again)).toString();
    }

    /** Takes what looks like names; whatever else stands there is reported when the merged file is read. */
    private static List<Text> extended(Keys keys) {
        Value value = keys.values().get("extends");
        List<Value> values = value instanceof Items items ? items.items() : value == null ? List.of() : List.of(value);
        return values.stream()
                .filter(item -> item instanceof Text text && !text.isNothing())
                .map(Text.class::cast)
                .toList();
    }

    /** Returns the keys with one more value from the command line. */
    Keys with(Keys keys, Assignment assignment) {
        Place place = assignment.place();
        if (assignment.key().isEmpty()) {
            problems.add(
                    Place.option(assignment.option()),
                    "'" + assignment.value() + "' names no key.",
                    "write --set KEY=VALUE, as in --set process.filter.min_words=20.");
            return keys;
        }
        Optional<Value> value = assignment.yaml()
                ? Yaml.option(assignment.value(), place, problems)
                : Optional.of(new Text(assignment.value(), true, place));
        return value.map(it -> (Keys) set(keys, List.of(assignment.key().split("\\.", -1)), it, assignment.key()))
                .orElse(keys);
    }

    private Value set(Value target, List<String> steps, Value value, String key) {
        if (steps.isEmpty()) {
            return Value.merge(target, value);
        }
        String step = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        if (target instanceof Items list) {
            return setElement(list, step, rest, value, key);
        }
        Keys keys = target instanceof Keys it ? it : Keys.none(value.place());
        Value old = keys.values().getOrDefault(step, rest.isEmpty() ? value : Keys.none(value.place()));
        return keys.with(step, set(old, rest, value, key), value.place());
    }

    private Value setElement(Items list, String step, List<String> rest, Value value, String key) {
        int index = step.matches("\\d{1,6}") ? Integer.parseInt(step) : -1;
        List<Value> items = new ArrayList<>(list.items());
        if (index < 0 || index > items.size()) {
            problems.add(
                    value.place(),
                    "'" + key + "' names no element of a list of " + items.size() + ".",
                    "count from 0, as in sources.0.rank, or give the whole list in brackets.");
            return list;
        }
        if (index == items.size()) {
            items.add(rest.isEmpty() ? value : Keys.none(value.place()));
        }
        items.set(index, set(items.get(index), rest, value, key));
        return new Items(items, list.place());
    }

    /** Returns every leaf in order. */
    static List<Setting> settings(Keys keys) {
        Map<String, Value> leaves = new LinkedHashMap<>();
        keys.values().forEach((key, value) -> collect(key, value, leaves));
        return leaves.entrySet().stream()
                .map(leaf -> new Setting(
                        leaf.getKey(),
                        leaf.getValue().toString(),
                        origin(leaf.getValue().place())))
                .toList();
    }

    private static void collect(String path, Value value, Map<String, Value> leaves) {
        if (value instanceof Keys keys && !keys.values().isEmpty()) {
            keys.values().forEach((key, inner) -> collect(path + "." + key, inner, leaves));
        } else if (value instanceof Items list && list.items().stream().anyMatch(item -> !(item instanceof Text))) {
            for (int i = 0; i < list.items().size(); i++) {
                collect(path + "." + i, list.items().get(i), leaves);
            }
        } else {
            leaves.put(path, value);
        }
    }

    private static String origin(Place place) {
        return place.isOption() ? place.file().split(" ", 2)[0] : place.toString();
    }
}
