package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Brings Markdown to text that has no markup but its own: HTML within it becomes what a reader sees, entities become characters,
 * and the sign of a quotation stands once before each paragraph. Code stays as it is, and so does HTML that shows nothing, or is
 * a thread of comments: that is told by {@link MarkdownBlocks}.
 */
final class MarkdownText {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");
    /** Code fenced as Liquid does, which CommonMark does not know. */
    private static final Pattern LIQUID_FENCE =
            Pattern.compile("(?m)^\\{%-?\\s*(?:end)?(?:highlight|codeblock|raw)\\b[^%\\n]*-?%\\}[ \\t]*$");

    private final String text;
    private final int from;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private MarkdownText(String text, int from) {
        this.text = text;
        this.from = from;
    }

    /** Returns the tree of a text from an offset on, its spans counted from there. */
    static Node parse(String text, int from) {
        Matcher fences = LIQUID_FENCE.matcher(text.substring(from));
        return PARSER.parse(
                fences.replaceAll(fence -> "```" + " ".repeat(fence.group().length() - 3)));
    }

    /** @param from where the Markdown begins, after any front matter */
    static String of(String text, int from) {
        MarkdownText markdown = new MarkdownText(text, from);
        List<Replacement> replacements = new ArrayList<>();
        parse(text, from).accept(markdown.new Finder(replacements));
        replacements.forEach(markdown::replace);
        return markdown.out.append(text, markdown.at, text.length()).toString();
    }

    private record Replacement(int start, int end, String with) {}

    private void replace(Replacement replacement) {
        if (replacement.start() >= at) {
            out.append(text, at, replacement.start()).append(replacement.with());
            at = replacement.end();
        }
    }

    /** Finds what is replaced, in the order of the text. */
    private final class Finder extends AbstractVisitor {
        private final List<Replacement> found;
        private int quotes;

        Finder(List<Replacement> found) {
            this.found = found;
        }

        @Override
        public void visit(Document document) {
            for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                Node last = MarkdownHtml.commentsEnd(node, text, from);
                if (last == null) {
                    node.accept(this);
                } else {
                    node = last;
                }
            }
        }

        @Override
        public void visit(BlockQuote quote) {
            quotes++;
            visitChildren(quote);
            quotes--;
        }

        @Override
        public void visit(Paragraph paragraph) {
            int before = found.size();
            visitChildren(paragraph);
            if (quotes > 0) {
                signs(paragraph, before);
            }
        }

        /** Takes the signs before the second and later lines of a quoted paragraph out. */
        private void signs(Paragraph paragraph, int before) {
            List<SourceSpan> lines = paragraph.getSourceSpans();
            for (int i = 1; i < lines.size(); i++) {
                int end = from + lines.get(i).getInputIndex();
                int start = text.lastIndexOf('\n', end - 1) + 1;
                if (end > start) {
                    found.add(new Replacement(start, end, ""));
                }
            }
            found.subList(before, found.size()).sort((a, b) -> Integer.compare(a.start(), b.start()));
        }

        @Override
        public void visit(HtmlBlock html) {
            int start = MarkdownHtml.start(html, from);
            int end = MarkdownHtml.end(html, from);
            String shown = MarkdownHtml.shown(text.substring(start, end));
            if (!shown.isBlank()) {
                found.add(new Replacement(start, end, shown));
            }
        }

        @Override
        public void visit(HtmlInline html) {
            boolean parts = html.getLiteral().regionMatches(true, 0, "<br", 0, 3);
            found.add(new Replacement(MarkdownHtml.start(html, from), MarkdownHtml.end(html, from), parts ? " " : ""));
        }

        @Override
        public void visit(Text words) {
            for (SourceSpan span : words.getSourceSpans()) {
                int start = from + span.getInputIndex();
                Matcher entity = ENTITY.matcher(text).region(start, start + span.getLength());
                while (entity.find()) {
                    String character = org.jsoup.parser.Parser.unescapeEntities(entity.group(), true);
                    if (!character.equals(entity.group())) {
                        found.add(new Replacement(entity.start(), entity.end(), TextCleaner.clean(character)));
                    }
                }
            }
        }
    }
}
