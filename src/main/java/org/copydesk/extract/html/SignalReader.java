package org.copydesk.extract.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.document.Field;
import org.copydesk.document.Signal;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Collects what a page says about itself, in document order: JSON-LD, {@code meta}, {@code link}, microdata,
 * {@code time}, {@code rel=author}, and elements whose class or id speaks of an author or a date.
 *
 * <p>A signal that stands in a page's header or footer, among comments, in a sidebar or in a teaser of another article
 * has the suffix {@code @header}, {@code @footer}, {@code @comment}, {@code @aside} or {@code @related} after its origin.
 */
final class SignalReader {
    /** Bylines and dates are shorter; what is longer holds one among other things. */
    private static final int LONGEST = 300;
    /** Per field and page: a thread of a thousand comments has a thousand dates. */
    private static final int MOST = 100;

    /** A script that does nothing but write a date where it stands. */
    private static final int SHORT_SCRIPT = 80;

    private static final Set<Field> TEXTS =
            EnumSet.of(Field.TITLE, Field.STANDFIRST, Field.AUTHOR, Field.SITE_NAME, Field.CREDIT);
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\\d?);");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What the classes of bylines and dates hint at. */
    private static final long CREDITED = Topic.AUTHOR.bit() | Topic.BYLINE.bit() | Topic.DATE.bit() | Topic.TIME.bit();

    private final Page page;
    private final List<Signal> signals = new ArrayList<>();
    private final int[] counts = new int[Field.values().length];
    private final Set<String> seen = new HashSet<>();
    private final JsonLd jsonLd = new JsonLd();
    private final Whereabouts where;

    private SignalReader(Page page) {
        this.page = page;
        this.where = new Whereabouts(page);
    }

    static Found read(Page page) {
        SignalReader reader = new SignalReader(page);
        for (int i = 0; i < page.elements; i++) {
            reader.element(i);
        }
        return new Found(reader.signals, reader.jsonLd.articleBody());
    }

    /** @param articleBody text of the article as JSON-LD gives it, or empty */
    record Found(List<Signal> signals, String articleBody) {}

    private void element(int index) {
        Element element = page.element[index];
        boolean described = element.attributesSize() > 0;
        String name = element.normalName();
        switch (name) {
            case "html" -> add(Field.LANGUAGE, "html:lang", firstOf(element, "lang", "xml:lang"), index);
            case "meta" -> meta(element, index);
            case "link" -> link(element, index);
            case "title" -> title(element, index);
            case "script" -> script(element);
            case "h1" -> add(Field.TITLE, "title:h1", page.textOf(index, LONGEST * 2), index);
            case "ins", "del" -> {}
            case "time" -> time(element, index);
            default -> {
                if (described && name.indexOf('-') > 0) {
                    customTime(element, index);
                }
            }
        }
        if (described) {
            Attributes given = element.attributes();
            microdata(element, given.get("itemprop"), index);
            relations(element, given.get("rel"), index);
            classes(element, index);
        }
    }

    private void meta(Element element, int index) {
        String content = firstOf(element, "content", "value").strip();
        if (content.isEmpty()) {
            return;
        }
        if (element.attr("property").equals("og:image")) {
            add(Field.PUBLISHED, "image:og", content, index);
        }
        for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                Optional<Field> field = MetaNames.field(name);
                if (field.isPresent()) {
                    add(field.get(), "meta:" + name, content, index);
                }
            }
        }
    }

    private static String firstOf(Element element, String attribute, String otherwise) {
        String value = element.attr(attribute);
        return value.isEmpty() ? element.attr(otherwise) : value;
    }

    private void link(Element element, int index) {
        String rel = element.attr("rel").toLowerCase(Locale.ROOT);
        if (rel.equals("canonical")) {
            add(Field.URL, "link:canonical", element.attr("href"), index);
        } else if (rel.equals("license")) {
            add(Field.LICENSE, "link:license", element.attr("href"), index);
        }
    }

    private void title(Element element, int index) {
        int above = page.parent[index];
        if (above >= 0 && page.element[above].normalName().equals("head")) {
            add(Field.TITLE, "title:html", element.text(), index);
        }
    }

    private void script(Element element) {
        if (JsonLd.isType(element.attr("type"))) {
            jsonLd.read(data(element));
            for (Signal signal : jsonLd.takeSignals()) {
                add(signal);
            }
        } else {
            String data = data(element);
            ScriptDates.published(data).ifPresent(date -> add(Signal.of(Field.PUBLISHED, "script:published", date)));
            if (data.length() <= SHORT_SCRIPT) {
                ScriptDates.written(data).ifPresent(date -> add(Signal.of(Field.PUBLISHED, "script:text", date)));
            }
        }
    }

    /** Returns the text of a script: as the parser has it where that is in one piece, as it always is. */
    private static String data(Element script) {
        return script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode data
                ? data.getWholeData()
                : script.data();
    }

    /** Elements that a page's script draws as a time, such as {@code relative-time}. */
    private void customTime(Element element, int index) {
        add(Field.PUBLISHED, "time:datetime" + where.of(index), element.attr("datetime"), index);
    }

    private void time(Element element, int index) {
        Field field = speaksOfChange(element) ? Field.MODIFIED : Field.PUBLISHED;
        String mark = where.of(index);
        add(field, "time:datetime" + mark, element.attr("datetime"), index);
        add(field, "time:text" + mark, page.textOf(index, LONGEST), index);
    }

    private static boolean speaksOfChange(Element element) {
        String words =
                (element.attr("itemprop") + ' ' + element.attr("class") + ' ' + element.id()).toLowerCase(Locale.ROOT);
        boolean changed = words.contains("modif") || words.contains("updat");
        return changed && !words.contains("publish");
    }

    private void microdata(Element element, String properties, int index) {
        if (properties.isEmpty()
                || page.tag[index] == TagKind.MUTE && element.normalName().equals("meta")) {
            return;
        }
        for (String property : BLANKS.split(properties)) {
            Field field = switch (property) {
                case "datePublished", "dateCreated", "uploadDate" -> Field.PUBLISHED;
                case "dateModified" -> Field.MODIFIED;
                case "author", "creator" -> Field.AUTHOR;
                case "headline" -> Field.TITLE;
                case "publisher" -> Field.SITE_NAME;
                case "inLanguage" -> Field.LANGUAGE;
                case "license" -> Field.LICENSE;
                default -> null;
            };
            if (field != null) {
                add(field, "itemprop:" + property + where.of(index), microdataValue(element, index), index);
            }
        }
    }

    private String microdataValue(Element element, int index) {
        for (String attribute : List.of("content", "datetime")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute).strip();
            }
        }
        if (element.hasAttr("itemscope")) {
            int last = page.lastWithin(index);
            for (int i = index + 1; i <= last; i++) {
                if (page.element[i].attr("itemprop").equals("name")) {
                    Element name = page.element[i];
                    return name.hasAttr("content") ? name.attr("content").strip() : page.textOf(i, LONGEST);
                }
            }
        }
        return page.textOf(index, LONGEST);
    }

    private void relations(Element element, String rel, int index) {
        if (rel.isEmpty()) {
            return;
        }
        if (rel.equals("author") || rel.startsWith("author ") || rel.endsWith(" author")) {
            if (page.tag[index] != TagKind.MUTE) {
                add(Field.AUTHOR, "rel:author" + where.of(index), page.textOf(index, LONGEST), index);
            }
        } else if (rel.contains("license") && page.tag[index] != TagKind.MUTE) {
            add(Field.LICENSE, "rel:license", element.attr("href"), index);
        }
    }

    private void classes(Element element, int index) {
        long topics = page.topics[index];
        if ((topics & CREDITED) == 0 || page.textTo[index] - page.textFrom[index] > LONGEST) {
            return;
        }
        String text = page.textOf(index, LONGEST);
        if (Topic.BYLINE.in(topics)) {
            add(Field.AUTHOR, "class:byline" + where.of(index), text, index);
        } else if (Topic.AUTHOR.in(topics)) {
            add(Field.AUTHOR, "class:author" + where.of(index), text, index);
        }
        if (Topic.DATE.in(topics)) {
            Field field = speaksOfChange(element) ? Field.MODIFIED : Field.PUBLISHED;
            add(field, "class:date" + where.of(index), text, index);
            add(field, "class:date:title" + where.of(index), element.attr("title"), index);
        } else if (Topic.TIME.in(topics) && page.tag[index] != TagKind.MUTE) {
            add(Field.PUBLISHED, "class:time" + where.of(index), text, index);
        }
    }

    private void add(Field field, String origin, String value, int index) {
        String found = value.strip();
        if (!found.isEmpty()) {
            boolean shown = page.blockTo[index] > page.blockFrom[index];
            add(new Signal(field, origin, found, shown ? page.blockFrom[index] : -1));
        }
    }

    private void add(Signal signal) {
        if (Placeholders.isOne(signal.value())) {
            return;
        }
        Signal plain = unescaped(signal);
        String same = plain.origin() + '\0' + plain.value() + '\0' + plain.block();
        if (counts[plain.field().ordinal()] < MOST && seen.add(same)) {
            counts[plain.field().ordinal()]++;
            signals.add(plain);
        }
    }

    /** Some systems escape what is escaped already: {@code &amp;rsquo;} is shown as {@code &rsquo;}, and meant as ’. */
    private static Signal unescaped(Signal signal) {
        boolean escaped =
                TEXTS.contains(signal.field()) && ENTITY.matcher(signal.value()).find();
        return escaped
                ? new Signal(
                        signal.field(), signal.origin(), Parser.unescapeEntities(signal.value(), false), signal.block())
                : signal;
    }
}
