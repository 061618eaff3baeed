package org.copydesk.config;

/**
 * A value given on the command line; it outweighs every file.
 *
 * @param option as typed: {@code --set}, {@code --input}
 * @param key dotted, elements of a list by number; empty when the option names none, which is a problem
 * @param yaml whether a value that starts with a bracket or a quote is read as YAML
 */
public record Assignment(String option, String key, String value, boolean yaml) {
    /** @param text {@code KEY=VALUE} as it follows {@code --set} */
    public static Assignment set(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Assignment(Setting.COMMAND_LINE, "", text, true)
                : new Assignment(
                        Setting.COMMAND_LINE, text.substring(0, equals).strip(), text.substring(equals + 1), true);
    }

    /** Returns a value that is taken as it stands. */
    public static Assignment of(String option, String key, String value) {
        return new Assignment(option, key, value, false);
    }

    Place place() {
        return Place.option(option.equals(Setting.COMMAND_LINE) ? option + " " + key : option);
    }
}
