package org.copydesk.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** What HTML within Markdown shows, and where it is a thread of comments. */
final class MarkdownHtml {
    /** An element that says by its class or id that it holds comments. */
    private static final Pattern COMMENTS = Pattern.compile(
            "(?i)<(ul|ol|dl|div|section|aside|details|article|table|h[1-6])\\b[^>]*\\b(?:class|id)\\s*=\\s*[\"']?[^\"'>]*"
                    + "(?:\\bcomment|\\bdisqus|\\bkommentar|\\bcommentaire)[^>]*>");

    private static final String HIDDEN =
            "script, style, noscript, template, iframe, form, nav, button, svg, figcaption";
    private static final Set<String> CELLS = Set.of("td", "th");

    private MarkdownHtml() {}

    static int start(Node node, int from) {
        return from + node.getSourceSpans().get(0).getInputIndex();
    }

    static int end(Node node, int from) {
        List<SourceSpan> spans = node.getSourceSpans();
        SourceSpan last = spans.get(spans.size() - 1);
        return from + last.getInputIndex() + last.getLength();
    }

    /** Returns the last node of the thread of comments that an HTML block begins, or null where it begins none that ends. */
    static @Nullable Node commentsEnd(Node node, String text, int from) {
        if (!(node instanceof HtmlBlock)) {
            return null;
        }
        int start = start(node, from);
        int end = end(node, from);
        Matcher opening = COMMENTS.matcher(text).region(start, end);
        Node last = null;
        int at = start;
        while (at < end && opening.region(at, end).find()) {
            int close = closing(text, opening.end(), opening.group(1));
            if (close < 0) {
                return last;
            }
            last = last == null ? node : last;
            for (Node next = last.getNext(); next != null && end(last, from) < close; next = next.getNext()) {
                last = next;
            }
            at = close;
        }
        return last;
    }

    /** Returns where an element ends that was opened before an offset, or −1. */
    private static int closing(String text, int from, String name) {
        Matcher tags = Pattern.compile("(?i)<(/?)" + name + "\\b[^>]*>").matcher(text);
        int depth = 1;
        for (int at = from; depth > 0 && tags.find(at); at = tags.end()) {
            depth += tags.group(1).isEmpty() ? 1 : -1;
            if (depth == 0) {
                return tags.end();
            }
        }
        return -1;
    }

    /** Returns the text of a piece of HTML, its blocks parted by empty lines. */
    static String shown(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select(HIDDEN).remove();
        StringBuilder text = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(org.jsoup.nodes.Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (node instanceof Element element && parts(element)) {
                    text.append("\n\n");
                }
            }

            @Override
            public void tail(org.jsoup.nodes.Node node, int depth) {
                if (node instanceof Element element) {
                    boolean cell = CELLS.contains(element.normalName()) && element.nextElementSibling() != null;
                    text.append(cell ? " | " : parts(element) ? "\n\n" : "");
                }
            }
        });
        return TextCleaner.clean(text.toString())
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static boolean parts(Element element) {
        return element.isBlock() && !CELLS.contains(element.normalName())
                || element.normalName().equals("br");
    }
}
