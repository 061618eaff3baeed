package org.copydesk.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.document.DocumentId;
import org.copydesk.rule.PackRule.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one rule pack from YAML, and collects everything that is wrong with it. */
final class PackReader {
    private static final int MAX_CHARACTERS = 1 << 20;
    private static final int DEFAULT_MAX_WORDS = 40;
    private static final Set<String> PACK_KEYS = Set.of("id", "version", "language", "about", "rules");
    private static final Set<String> RULE_KEYS =
            Set.of("id", "about", "action", "where", "max_words", "phrases", "patterns", "needs", "hits", "misses");

    private final String file;
    private final List<PackProblem> problems;

    PackReader(String file, List<PackProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    Optional<RulePack> read(String yaml) {
        if (yaml.length() > MAX_CHARACTERS) {
            problem(1, "larger than 1 MiB of text", "split it into several packs");
            return Optional.empty();
        }
        try {
            LoadSettings settings =
                    LoadSettings.builder().setAllowDuplicateKeys(false).build();
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isPresent() && root.get() instanceof MappingNode map) {
                return Optional.of(pack(map, DocumentId.sha256(yaml.getBytes(StandardCharsets.UTF_8))));
            }
            problem(1, "not a rule pack", "begin with the keys id, version, language, rules");
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problem(line, "not YAML: " + broken.getProblem(), "look for a missing quote, colon or indent");
        } catch (YamlEngineException broken) {
            problem(1, "not YAML: " + broken.getMessage(), "look for a missing quote, colon or indent");
        }
        return Optional.empty();
    }

    private RulePack pack(MappingNode pack, String sha256) {
        Map<String, Node> keys = keys(pack, PACK_KEYS);
        String id = text(pack, keys, "id");
        List<PackRule> rules = new ArrayList<>();
        if (keys.get("rules") instanceof SequenceNode list) {
            for (Node node : list.getValue()) {
                if (node instanceof MappingNode map) {
                    PackRule rule = rule(map);
                    if (rules.stream().anyMatch(other -> other.id().equals(rule.id()))) {
                        problem(line(node), "rule " + rule.id() + " stands twice in this pack", "give one another id");
                    }
                    rules.add(rule);
                } else {
                    problem(line(node), "a rule is a map of keys", "begin it with '- id: …'");
                }
            }
        } else {
            problem(line(pack), "the pack has no list 'rules'", "add 'rules:' with at least one rule");
        }
        return new RulePack(id, text(pack, keys, "version"), text(pack, keys, "language"), rules, sha256);
    }

    private PackRule rule(MappingNode map) {
        Map<String, Node> keys = keys(map, RULE_KEYS);
        PackRule rule = new PackRule(
                text(map, keys, "id"),
                text(map, keys, "about"),
                action(map, keys),
                where(map, keys),
                maxWords(keys),
                texts(keys, "phrases"),
                texts(keys, "patterns"),
                texts(keys, "needs"),
                texts(keys, "hits"),
                texts(keys, "misses"));
        if (rule.phrases().isEmpty() && rule.patterns().isEmpty()) {
            problem(line(map), "rule " + rule.id() + " matches nothing", "add 'phrases:'");
        }
        if (rule.hits().isEmpty()) {
            problem(line(map), "rule " + rule.id() + " has no example", "add 'hits:' with a line that it must take");
        }
        return rule;
    }

    private PackRule.Action action(MappingNode map, Map<String, Node> keys) {
        if (!keys.containsKey("action")) {
            return PackRule.Action.DROP;
        }
        return switch (text(map, keys, "action")) {
            case "drop" -> PackRule.Action.DROP;
            case "drop-to-end" -> PackRule.Action.DROP_TO_END;
            case "sentence" -> PackRule.Action.SENTENCE;
            case "credit" -> PackRule.Action.CREDIT;
            case "cut" -> PackRule.Action.CUT;
            default -> {
                problem(line(keys.get("action")), "no such action", "drop, drop-to-end, sentence, credit or cut");
                yield PackRule.Action.DROP;
            }
        };
    }

    private PackRule.Where where(MappingNode map, Map<String, Node> keys) {
        if (!keys.containsKey("where")) {
            return PackRule.Where.ANYWHERE;
        }
        PackRule.Where where = PackRule.Where.of(text(map, keys, "where"));
        if (where == null) {
            problem(line(keys.get("where")), "no such place", "anywhere, below, edges, head or tail");
            return PackRule.Where.ANYWHERE;
        }
        return where;
    }

    private int maxWords(Map<String, Node> keys) {
        Node node = keys.get("max_words");
        if (node == null) {
            return DEFAULT_MAX_WORDS;
        }
        if (node instanceof ScalarNode scalar && scalar.getValue().matches("[1-9]\\d{0,2}")) {
            return Integer.parseInt(scalar.getValue());
        }
        problem(line(node), "max_words is not a number from 1 to 999", "leave it out for " + DEFAULT_MAX_WORDS);
        return DEFAULT_MAX_WORDS;
    }

    private Map<String, Node> keys(MappingNode map, Set<String> known) {
        Map<String, Node> keys = new HashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(key)) {
                problem(line(tuple.getKeyNode()), "unknown key '" + key + "'", "keys here: " + list(known));
            }
            keys.put(key, tuple.getValueNode());
        }
        return keys;
    }

    private String text(MappingNode map, Map<String, Node> keys, String key) {
        if (keys.get(key) instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        problem(line(map), "no '" + key + "'", "add '" + key + ": …'");
        return "";
    }

    private List<Text> texts(Map<String, Node> keys, String key) {
        Node node = keys.get(key);
        if (node == null) {
            return List.of();
        }
        List<Text> texts = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(new Text(scalar.getValue(), file, line(item)));
                } else {
                    problem(line(item), "not a line of text", "put it in quotes: a colon or bracket confuses YAML");
                }
            }
        } else {
            problem(line(node), "'" + key + "' is not a list", "begin each line with '- '");
        }
        return texts;
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static String list(Set<String> keys) {
        return String.join(", ", keys.stream().sorted().toList()).toLowerCase(Locale.ROOT);
    }

    private void problem(int line, String message, String fix) {
        problems.add(new PackProblem(file, line, message, fix));
    }
}
