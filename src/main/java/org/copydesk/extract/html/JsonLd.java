package org.copydesk.extract.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.copydesk.document.Field;
import org.copydesk.document.Signal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signals and article text out of JSON-LD: single objects, arrays, {@code @graph}, references by {@code @id}. Data
 * that is not quite JSON is read as far as it goes.
 */
final class JsonLd {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("headline", Field.TITLE),
            Map.entry("alternativeHeadline", Field.TITLE),
            Map.entry("description", Field.STANDFIRST),
            Map.entry("datePublished", Field.PUBLISHED),
            Map.entry("dateCreated", Field.PUBLISHED),
            Map.entry("uploadDate", Field.PUBLISHED),
            Map.entry("dateModified", Field.MODIFIED),
            Map.entry("url", Field.URL),
            Map.entry("mainEntityOfPage", Field.URL),
            Map.entry("inLanguage", Field.LANGUAGE),
            Map.entry("license", Field.LICENSE),
            Map.entry("creditText", Field.CREDIT));
    private static final Set<String> PEOPLE = Set.of("author", "creator");
    /** What others say of the page's subject, and other things that the page only points to. */
    private static final Set<String> COMMENTS =
            Set.of("comment", "comments", "suggestedAnswer", "acceptedAnswer", "review", "reviews");

    private static final Set<String> ASIDE = Set.of(
            "itemListElement",
            "hasPart",
            "isPartOf",
            "mentions",
            "about",
            "relatedLink",
            "citation",
            "image",
            "video",
            "associatedMedia",
            "publisher",
            "sourceOrganization",
            "logo",
            "potentialAction",
            "breadcrumb",
            "primaryImageOfPage",
            "thumbnail",
            "offers",
            "aggregateRating",
            "contentLocation",
            "isBasedOn",
            "subjectOf");
    /** Characters: a tree of them takes twenty times as many bytes, and says more than anybody reads. */
    private static final int LONGEST = 4 << 20;
    /** Deeper than anything a publisher means. */
    private static final int DEEPEST = 12;

    private final List<Signal> signals = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private String body = "";

    /** Returns the signals of all scripts read so far, in order. */
    List<Signal> takeSignals() {
        List<Signal> taken = List.copyOf(signals);
        signals.clear();
        return taken;
    }

    /** Returns the longest {@code articleBody} that was met, or an empty string. */
    String articleBody() {
        return body;
    }

    void read(String script) {
        String json = trimmed(script);
        if (json.isEmpty() || json.length() > LONGEST) {
            return;
        }
        try {
            JsonNode root = JSON.readTree(json);
            index(root, 0);
            walk(root, "", 0);
        } catch (JacksonException malformed) {
            BrokenJson.read(json, FIELDS, signals);
        }
    }

    /** Takes off comment and CDATA marks around the data. */
    private static String trimmed(String script) {
        int from = 0;
        int to = script.length();
        while (from < to && script.charAt(from) != '{' && script.charAt(from) != '[') {
            from++;
        }
        while (to > from && script.charAt(to - 1) != '}' && script.charAt(to - 1) != ']') {
            to--;
        }
        return from < to ? script.substring(from, to) : script.substring(Math.min(from, script.length()));
    }

    private void index(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isObject() && node.path("@id").isString() && node.size() > 1) {
            byId.putIfAbsent(node.path("@id").asString(), node);
        }
        for (JsonNode child : node) {
            if (child.isContainer()) {
                index(child, depth + 1);
            }
        }
    }

    private void walk(JsonNode node, String mark, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                walk(item, mark, depth + 1);
            }
        } else if (node.isObject()) {
            object(node, mark, depth);
        }
    }

    private void object(JsonNode node, String mark, int depth) {
        String type = text(node.path("@type"));
        boolean thing = isThing(type);
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            JsonNode value = property.getValue();
            if (name.equals("@type")) {
                add(Field.PAGE_TYPE, "json-ld:@type" + mark, type);
            } else if (name.equals("articleBody")) {
                body = longer(body, text(value));
            } else if (PEOPLE.contains(name) && !thing) {
                people(value, "json-ld:" + name, mark);
            } else if (name.equals("publisher")) {
                add(Field.SITE_NAME, "json-ld:publisher" + mark, name(value));
            } else if (FIELDS.containsKey(name) && !thing) {
                field(name, value, mark);
            }
            if (value.isContainer() && !PEOPLE.contains(name)) {
                walk(value, markOf(name, mark), depth + 1);
            }
        }
    }

    /** People, organizations, and the furniture of a site have dates and descriptions of their own. */
    private static boolean isThing(String type) {
        return type.equals("Person")
                || type.endsWith("Organization")
                || type.equals("WebSite")
                || type.equals("ImageObject")
                || type.equals("BreadcrumbList")
                || type.equals("Event")
                || type.equals("Place");
    }

    private static String markOf(String property, String mark) {
        if (!mark.isEmpty()) {
            return mark;
        }
        return COMMENTS.contains(property) ? "@comment" : ASIDE.contains(property) ? "@related" : "";
    }

    private void field(String name, JsonNode value, String mark) {
        String found = value.isObject() ? text(value.path("@id")) : text(value);
        add(FIELDS.get(name), "json-ld:" + name + mark, found);
    }

    private void people(JsonNode value, String origin, String mark) {
        if (value.isArray()) {
            for (JsonNode item : value) {
                people(item, origin, mark);
            }
            return;
        }
        JsonNode person = value.isObject() && value.path("name").isMissingNode()
                ? byId.getOrDefault(text(value.path("@id")), value)
                : value;
        boolean organization = text(person.path("@type")).endsWith("Organization");
        if (person.path("name").isArray()) {
            for (JsonNode one : person.path("name")) {
                add(Field.AUTHOR, origin + mark, text(one));
            }
        } else {
            add(Field.AUTHOR, origin + (organization ? "@organization" : mark), name(person));
        }
    }

    private String name(JsonNode value) {
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        if (one.isObject() && one.path("name").isMissingNode()) {
            one = byId.getOrDefault(text(one.path("@id")), one);
        }
        if (!one.isObject()) {
            return text(one);
        }
        String whole = text(one.path("name"));
        return whole.isEmpty() ? nameOfParts(one) : whole;
    }

    /** A person's name as schema.org gives it in parts: {@code givenName}, {@code additionalName}, {@code familyName}. */
    private static String nameOfParts(JsonNode person) {
        StringJoiner name = new StringJoiner(" ");
        for (String part : List.of("givenName", "additionalName", "familyName")) {
            String found = text(person.path(part));
            if (!found.isEmpty()) {
                name.add(found);
            }
        }
        return name.toString();
    }

    private static String text(JsonNode value) {
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        return one.isValueNode() && !one.isNull() ? one.asString().strip() : "";
    }

    private static String longer(String a, String b) {
        return b.length() > a.length() ? b : a;
    }

    private void add(Field field, String origin, String value) {
        if (!value.isEmpty()) {
            signals.add(Signal.of(field, origin, value));
        }
    }

    /** Whether a {@code type} attribute means JSON-LD. */
    static boolean isType(String type) {
        return type.toLowerCase(Locale.ROOT).contains("ld+json");
    }
}
