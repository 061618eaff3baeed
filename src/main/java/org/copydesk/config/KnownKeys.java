package org.copydesk.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.config.Value.Keys;

/** Every key that has a default, for telling what a wrong one was meant to be. */
final class KnownKeys {
    /** Places that a key may have been meant for, to be named. */
    private static final int FEW = 2;

    private final List<String> paths = new ArrayList<>();

    KnownKeys(Keys defaults) {
        collect("", defaults);
    }

    private void collect(String path, Keys keys) {
        for (Map.Entry<String, Value> entry : keys.values().entrySet()) {
            String full = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            paths.add(full);
            if (entry.getValue() instanceof Keys inner) {
                collect(full, inner);
            }
        }
    }

    /** @param allowed the keys that stand in that place */
    String fix(String path, String key, Collection<String> allowed) {
        Optional<String> near = Spelling.nearest(key, allowed);
        if (near.isPresent()) {
            return "did you mean '" + near.get() + "'?";
        }
        List<String> elsewhere = paths.stream()
                .filter(known -> known.equals(key) || known.endsWith("." + key))
                .toList();
        if (!elsewhere.isEmpty() && elsewhere.size() <= FEW) {
            return "move it: this key is '" + String.join("' or '", elsewhere) + "'.";
        }
        if (allowed.isEmpty()) {
            return "remove it; '" + path + "' has no settings yet.";
        }
        return "remove it, or use one of: " + String.join(", ", allowed) + ".";
    }
}
