package org.copydesk.report;

import java.util.List;

/** With what the run was made. */
public record Environment(String codeVersion, String java, List<Pack> packs, List<Setting> settings) {
    public static final Environment UNKNOWN = new Environment("", "", List.of(), List.of());

    public Environment {
        packs = List.copyOf(packs);
        settings = List.copyOf(settings);
    }

    public record Pack(String id, String version, int rules, String sha256) {}

    /** @param origin the place the value came from: {@code default}, {@code jobs/nightly.yaml:12}, {@code --set} */
    public record Setting(String key, String value, String origin) {}
}
