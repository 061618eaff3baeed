package org.copydesk.dedup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a document lives, in one spelling: two documents of one address are versions of each other, if their texts agree
 * with it. A front page and a query string of trackers are no part of it.
 */
public final class Address {
    private static final Pattern URL =
            Pattern.compile("(?i)https?://(?:www\\.)?([^/?#]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);
    /** Parameters that say where a reader came from. */
    private static final Pattern TRACKER = Pattern.compile("(?i)(?:utm_\\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid)");
    /** Ending of a file's name, and before it the mark of a copy or a version: {@code (2)}, {@code -v2}, {@code .rev3}. */
    private static final Pattern MARK = Pattern.compile(
            "(?i)(?:\\s*\\(\\d{1,3}\\)|[ ._-]+(?:v|ver|version|rev)[ ._-]?\\d{1,3})?(?:\\.[a-z]\\w{0,4}){0,2}");

    private Address() {}

    /** Returns the address that a URL is; empty where it is none, or that of a whole site. */
    public static Optional<String> ofUrl(String url) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String path = parts.group(2).replaceFirst("/+$", "");
        String query = parts.group(3) == null ? "" : withoutTrackers(parts.group(3));
        boolean wholeSite = path.isEmpty() && query.isEmpty();
        return wholeSite
                ? Optional.empty()
                : Optional.of(
                        "//" + parts.group(1).toLowerCase(Locale.ROOT) + path + (query.isEmpty() ? "" : "?" + query));
    }

    private static String withoutTrackers(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty()
                        && !TRACKER.matcher(parameter.split("=", 2)[0]).matches())
                .sorted()
                .collect(Collectors.joining("&"));
    }

    /** Returns the address of a file that is one document: its path without the ending and the mark of a version. */
    public static String ofFile(String path) {
        int name = path.lastIndexOf('/') + 1;
        Matcher mark = MARK.matcher(path);
        for (int at = name + 1; at < path.length(); at++) {
            if (mark.region(at, path.length()).matches()) {
                return path.substring(0, at);
            }
        }
        return path;
    }
}
