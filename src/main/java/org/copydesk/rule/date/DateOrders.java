package org.copydesk.rule.date;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order of day and month in numbers that a language and region tell, after CLDR's short dates. */
final class DateOrders {
    private static final Set<String> MONTH_FIRST = Set.of("US", "PH");
    private static final Set<String> UNCERTAIN_REGIONS = Set.of("CA");

    /** English alone names no region; the others put the year first, so that a year at the end tells nothing. */
    private static final Set<String> UNCERTAIN = Set.of("en", "zh", "ja", "ko", "mn", "tl", "fil");

    private DateOrders() {}

    static @Nullable DateOrder of(DateHints hints) {
        if (hints.order() != null || hints.language() == null) {
            return hints.order();
        }
        Locale locale = Locale.forLanguageTag(hints.language().replace('_', '-'));
        String region = locale.getCountry();
        boolean english = locale.getLanguage().equals("en");
        if (english && MONTH_FIRST.contains(region)) {
            return DateOrder.MDY;
        }
        if (english && !region.isEmpty() && !UNCERTAIN_REGIONS.contains(region)) {
            return DateOrder.DMY;
        }
        return locale.getLanguage().isEmpty() || UNCERTAIN.contains(locale.getLanguage()) ? null : DateOrder.DMY;
    }
}
