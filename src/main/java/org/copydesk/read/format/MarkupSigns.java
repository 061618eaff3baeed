package org.copydesk.read.format;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs of HTML, XHTML and other XML in the head of a text. */
final class MarkupSigns {
    private static final Set<String> TAGS = Set.of(
            "a",
            "abbr",
            "article",
            "aside",
            "b",
            "blockquote",
            "body",
            "br",
            "button",
            "center",
            "code",
            "dd",
            "div",
            "dl",
            "dt",
            "em",
            "figure",
            "font",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "i",
            "iframe",
            "img",
            "input",
            "label",
            "li",
            "link",
            "main",
            "meta",
            "nav",
            "noscript",
            "ol",
            "p",
            "pre",
            "script",
            "section",
            "select",
            "small",
            "span",
            "strong",
            "style",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "th",
            "title",
            "tr",
            "u",
            "ul",
            "video");

    private MarkupSigns() {}

    /** Returns HTML, XHTML or UNSUPPORTED for other XML; null where the text is no markup. */
    static @Nullable Detection find(String sample, String name) {
        if (sample.indexOf('<') < 0) {
            return null;
        }
        String head = sample.substring(0, Math.min(sample.length(), 16384)).toLowerCase(Locale.ROOT);
        int start = skipBlank(head, 0);
        boolean named = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        if (head.startsWith("<?xml", start)) {
            return xml(head);
        }
        int first = skipComments(head, start);
        if (first >= head.length()) {
            return named && head.startsWith("<!--", start) ? Detection.of(Format.HTML) : null;
        }
        if (head.startsWith("<!doctype", first)) {
            return doctype(head, first);
        }
        String tag = tagAt(head, first);
        if (tag.equals("html") || tag.equals("head") || tag.equals("body")) {
            return html(head);
        }
        int known = knownTags(head);
        boolean begins = TAGS.contains(tag);
        if (begins && (named || known >= 2) || named && known >= 1 || known >= 4 && head.contains("<body")) {
            return html(head);
        }
        return !tag.isEmpty() && !begins && head.contains("xmlns") ? other() : null;
    }

    private static Detection html(String head) {
        return Detection.of(head.contains("xmlns=\"http://www.w3.org/1999/xhtml\"") ? Format.XHTML : Format.HTML);
    }

    private static Detection xml(String head) {
        return head.contains("<html") ? Detection.of(Format.XHTML) : other();
    }

    private static Detection doctype(String head, int start) {
        return head.startsWith("html", skipBlank(head, start + 9)) || head.contains("<html") || knownTags(head) >= 4
                ? html(head)
                : other();
    }

    private static Detection other() {
        return Detection.unsupported("XML that is no XHTML");
    }

    private static int knownTags(String head) {
        int count = 0;
        for (int i = head.indexOf('<'); i >= 0 && count < 8; i = head.indexOf('<', i + 1)) {
            if (TAGS.contains(tagAt(head, head.startsWith("</", i) ? i + 1 : i))) {
                count++;
            }
        }
        return count;
    }

    /** Returns the name of the tag whose {@code <} or {@code /} stands at {@code start}, or an empty string. */
    private static String tagAt(String head, int start) {
        if (start >= head.length() || head.charAt(start) != '<' && head.charAt(start) != '/') {
            return "";
        }
        int end = start + 1;
        while (end < head.length() && end - start < 20 && Character.isLetterOrDigit(head.charAt(end))) {
            end++;
        }
        boolean closed =
                end < head.length() && (head.charAt(end) == '>' || head.charAt(end) <= ' ' || head.charAt(end) == '/');
        return closed || end - start >= 20 ? head.substring(start + 1, end) : "";
    }

    private static int skipComments(String head, int start) {
        int i = start;
        while (head.startsWith("<!--", i)) {
            int end = head.indexOf("-->", i + 4);
            if (end < 0) {
                return head.length();
            }
            i = skipBlank(head, end + 3);
        }
        return i;
    }

    private static int skipBlank(String head, int start) {
        int i = start;
        while (i < head.length() && head.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }
}
