package org.copydesk.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.copydesk.config.Value.Items;
import org.copydesk.config.Value.Keys;
import org.copydesk.config.Value.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one YAML text into values with places. Builds no objects, follows no aliases, bounds size and depth. */
final class Yaml {
    static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 32;

    private final IntFunction<Place> places;
    private final Problems problems;

    private Yaml(IntFunction<Place> places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    /**
     * Returns the keys of a file, or empty and a problem.
     *
     * @param name of the file in messages
     */
    static Optional<Keys> file(Path file, String name, Problems problems) {
        Place top = new Place(name, 1);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                problems.add(top, "The file is larger than 1 MiB.", "check that this is the right file.");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text(text, name, problems);
        } catch (NoSuchFileException missing) {
            problems.add(top, "The file does not exist.", "check the path.");
        } catch (CharacterCodingException wrong) {
            problems.add(top, "The file is not UTF-8.", "save it as UTF-8.");
        } catch (IOException unreadable) {
            problems.add(top, "The file cannot be read: " + unreadable.getMessage() + ".", "check path and rights.");
        }
        return Optional.empty();
    }

    static Optional<Keys> text(String text, String name, Problems problems) {
        Yaml yaml = new Yaml(line -> new Place(name, line), problems);
        Value value = yaml.read(text).orElse(null);
        if (value == null || value instanceof Keys) {
            return Optional.ofNullable((Keys) value);
        }
        problems.add(value.place(), "The file does not consist of keys and values.", "write lines of 'key: value'.");
        return Optional.empty();
    }

    /** Returns keys that all have the same place. */
    static Keys at(Place place, String text) {
        Problems problems = new Problems();
        Optional<Value> value = new Yaml(line -> place, problems).read(text);
        return (Keys) value.orElseThrow(
                () -> new IllegalArgumentException(problems.sorted().toString()));
    }

    /** Returns the value of an option: a list, map or quoted text by YAML, anything else as it stands. */
    static Optional<Value> option(String text, Place option, Problems problems) {
        if (text.isEmpty() || "[{\"'".indexOf(text.charAt(0)) < 0) {
            return Optional.of(new Text(text, text.isEmpty(), option));
        }
        return new Yaml(line -> option, problems).read(text);
    }

    private Optional<Value> read(String text) {
        LoadSettings settings = LoadSettings.builder().build();
        int before = problems.count();
        try {
            check(new Parse(settings).parseString(text));
            if (problems.count() > before) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            return Optional.of(root.map(this::value).orElseGet(() -> Keys.none(places.apply(1))));
        } catch (MarkedYamlEngineException wrong) {
            Place place =
                    wrong.getProblemMark().map(Yaml::line).map(places::apply).orElse(places.apply(1));
            problems.add(place, "This is not YAML: " + wrong.getProblem() + ".", "check quotes and indentation.");
        } catch (YamlEngineException wrong) {
            problems.add(places.apply(1), "This is not YAML: " + wrong.getMessage() + ".", "check the file.");
        }
        return Optional.empty();
    }

    /** Runs over the flat events first: the tree is built by recursion, and an alias can make it endless. */
    private void check(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            Place place = places.apply(event.getStartMark().map(Yaml::line).orElse(1));
            if (event instanceof AliasEvent
                    || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
                problems.add(place, "Anchors and aliases are not read here.", "write the value out.");
            }
            if (tag(event).isPresent()) {
                problems.add(place, "The tag '" + tag(event).get() + "' is not read here.", "remove it.");
            }
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > MAX_DEPTH) {
                problems.add(place, "Values are nested too deep.", "check brackets and indentation.");
                return;
            }
        }
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    }

    private Value value(Node node) {
        Place place = places.apply(node.getStartMark().map(Yaml::line).orElse(1));
        if (node instanceof ScalarNode scalar) {
            return new Text(scalar.getValue(), !scalar.isPlain(), place);
        }
        if (node instanceof SequenceNode sequence) {
            return new Items(sequence.getValue().stream().map(this::value).toList(), place);
        }
        return keys((MappingNode) node, place);
    }

    private Keys keys(MappingNode node, Place place) {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, Place> keyPlaces = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Value key = value(tuple.getKeyNode());
            if (!(key instanceof Text name)) {
                problems.add(key.place(), "A key must be one word.", "quote it, or check the brackets.");
            } else if (values.containsKey(name.text())) {
                problems.add(
                        key.place(),
                        "'" + name.text() + "' stands here for the second time; first in " + keyPlaces.get(name.text())
                                + ".",
                        "keep one of them.");
            } else {
                values.put(name.text(), value(tuple.getValueNode()));
                keyPlaces.put(name.text(), name.place());
            }
        }
        return new Keys(values, keyPlaces, place);
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }
}
