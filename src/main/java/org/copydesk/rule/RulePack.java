package org.copydesk.rule;

import java.util.List;

/**
 * A file of rules.
 *
 * @param language BCP 47 tag of the language that it is about, or {@code und}
 * @param sha256 of the file
 */
public record RulePack(String id, String version, String language, List<PackRule> rules, String sha256) {
    public RulePack {
        rules = List.copyOf(rules);
    }
}
