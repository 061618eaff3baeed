package org.copydesk.config;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.scheduling.support.CronExpression;

/** The forms that single values of a job file may have. Each reader throws on a text that is none. */
final class Forms {
    static final String GLOB_FIX = "write one such as 'daily-planet/**'; every bracket must be closed.";
    private static final Pattern NAME = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._-]{0,99}");
    private static final Pattern LICENSE = Pattern.compile("[\\p{Alnum}][\\p{Alnum}.+() :-]{0,199}");

    private Forms() {}

    static String name(String text) {
        return matching(NAME, text);
    }

    static String license(String text) {
        return matching(LICENSE, text);
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    static String glob(String text) {
        PathGlob.of(text);
        return text;
    }

    static String cron(String text) {
        CronExpression.parse(text);
        return text;
    }

    static String cronFix(String text) {
        String form = "second minute hour day month weekday";
        int fields = text.strip().split("\\s+").length;
        if (fields == 5) {
            return "put the seconds first: \"0 " + text.strip() + "\" (" + form + ").";
        }
        return fields == 6
                ? "check each of the six fields: " + form + "."
                : "write six fields, " + form + ", or @daily; this has " + fields + ".";
    }

    static String zoneFix(String text) {
        Set<String> zones = ZoneId.getAvailableZoneIds();
        String city = text.substring(text.lastIndexOf('/') + 1);
        return Spelling.nearest(text, zones)
                .or(() -> zones.stream()
                        .filter(zone -> zone.endsWith("/" + city))
                        .sorted()
                        .findFirst())
                .map(zone -> "did you mean '" + zone + "'?")
                .orElse("write one such as Europe/London, or UTC.");
    }

    /** Returns the tag in its usual case. Its language must be one of ISO 639. */
    static String language(String text) {
        Locale locale = new Locale.Builder().setLanguageTag(text).build();
        String language = locale.getLanguage();
        boolean known = language.length() == 3
                || Arrays.asList(Locale.getISOLanguages()).contains(language);
        if (!known) {
            throw new IllegalArgumentException(text);
        }
        return locale.toLanguageTag();
    }

    static String languageFix(String text) {
        List<String> meant = Arrays.stream(Locale.getISOLanguages())
                .filter(code -> Locale.forLanguageTag(code)
                        .getDisplayLanguage(Locale.ENGLISH)
                        .equalsIgnoreCase(text))
                .collect(Collectors.toList());
        return meant.isEmpty()
                ? "write a BCP 47 tag such as en or pt-BR."
                : "write '" + meant.get(0) + "', the BCP 47 tag of " + text + ".";
    }
}
