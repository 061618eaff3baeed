package org.copydesk.rule.date;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Offsets by zone name, from {@code zones.tsv}. A name that several zones share counts only where the source tells which. */
final class ZoneNames {
    private static final ZoneNames STANDARD = new ZoneNames();
    private static final Map<String, String> REGION_BY_ZONE = Map.ofEntries(
            Map.entry("Europe/London", "GB"),
            Map.entry("Europe/Dublin", "IE"),
            Map.entry("Asia/Dhaka", "BD"),
            Map.entry("Asia/Kolkata", "IN"),
            Map.entry("Asia/Calcutta", "IN"),
            Map.entry("Asia/Jerusalem", "IL"),
            Map.entry("Asia/Shanghai", "CN"),
            Map.entry("Asia/Manila", "PH"));

    private final Map<String, List<Use>> uses = new HashMap<>();

    private record Use(String offset, String where) {}

    private ZoneNames() {
        for (String line : DateWords.lines("zones.tsv")) {
            String[] cells = line.split("\t", -1);
            uses.computeIfAbsent(cells[0], none -> new ArrayList<>()).add(new Use(cells[1], cells[2]));
        }
    }

    static ZoneNames standard() {
        return STANDARD;
    }

    boolean knows(String name) {
        return uses.containsKey(name);
    }

    /** Returns the offset as ISO 8601 writes it, or an empty string where the name does not tell. */
    String offset(String name, LocalDateTime time, DateHints hints) {
        Set<String> places = places(hints);
        String anywhere = "";
        for (Use use : uses.getOrDefault(name, List.of())) {
            if (places.contains(use.where)) {
                return resolve(use.offset, time, false);
            }
            if (use.where.equals("*")) {
                anywhere = resolve(use.offset, time, false);
            } else if (use.where.equals("summer") && !elsewhere(name, places)) {
                anywhere = resolve(use.offset, time, true);
            }
        }
        return anywhere;
    }

    private boolean elsewhere(String name, Set<String> places) {
        return uses.get(name).stream().anyMatch(use -> places.contains(use.where));
    }

    private static Set<String> places(DateHints hints) {
        String language = hints.language() == null ? "" : hints.language();
        Locale locale = Locale.forLanguageTag(language);
        String region = hints.zone() == null ? locale.getCountry() : region(hints.zone(), locale.getCountry());
        return Set.of(locale.getLanguage() + "", region.isEmpty() ? "-" : region);
    }

    private static String region(ZoneId zone, String otherwise) {
        String id = zone.getId();
        String known = REGION_BY_ZONE.get(id);
        return known != null ? known : id.startsWith("America/") ? "US" : otherwise;
    }

    private static String resolve(String offset, LocalDateTime time, boolean onlyInSummer) {
        if (offset.indexOf('/') < 0) {
            return offset;
        }
        ZoneId zone = ZoneId.of(offset);
        ZoneOffset then = zone.getRules().getOffset(time);
        boolean summer = zone.getRules().isDaylightSavings(time.toInstant(then));
        return onlyInSummer && !summer ? "" : then.getId();
    }
}
