package org.copydesk.config;

/**
 * One key of the job file with its value in force.
 *
 * @param key dotted, list elements by number: {@code sources.0.rank}
 * @param value as YAML
 * @param origin where the value was read: {@code default}, {@code file:line}, or {@code --set}
 */
public record Setting(String key, String value, String origin) {
    public static final String DEFAULT = "default";
    public static final String COMMAND_LINE = "--set";
}
