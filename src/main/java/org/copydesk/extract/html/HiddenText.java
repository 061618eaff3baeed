package org.copydesk.extract.html;

import java.util.LinkedHashSet;
import java.util.Set;
import org.copydesk.document.BlockKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Text that a page holds but does not show without its scripts: in JSON-LD, or in the state of an application. */
final class HiddenText {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Shorter strings are labels and settings. */
    private static final int FEWEST_WORDS = 15;

    private static final int DEEPEST = 40;
    /** Characters of a page's data, which takes twenty times as many bytes as a tree. */
    private static final int LONGEST = 4 << 20;

    private HiddenText() {}

    /** Appends the hidden text as blocks that are main text: the article's body, else prose out of the page's data. */
    static void append(Page page, String articleBody) {
        if (page.elements == 0) {
            return;
        }
        page.shown = page.blocks;
        if (!articleBody.isEmpty()) {
            appendProse(page, articleBody);
            return;
        }
        for (Element script : page.scripts) {
            if (!JsonLd.isType(script.attr("type"))) {
                for (String prose : proseIn(script.data())) {
                    appendProse(page, prose);
                }
            }
        }
    }

    private static Set<String> proseIn(String data) {
        Set<String> prose = new LinkedHashSet<>();
        if (data.length() > LONGEST) {
            return prose;
        }
        try {
            collect(JSON.readTree(data), prose, 0);
        } catch (JacksonException malformed) {
            return Set.of();
        }
        return prose;
    }

    private static void collect(JsonNode node, Set<String> prose, int depth) {
        if (node.isString() && isProse(node.asString())) {
            prose.add(node.asString());
        } else if (depth < DEEPEST) {
            for (JsonNode child : node) {
                collect(child, prose, depth + 1);
            }
        }
    }

    /** Words parted by single blanks, with the end of a sentence: neither a list of classes nor a script. */
    private static boolean isProse(String text) {
        int blanks = 0;
        int ends = 0;
        int braces = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            blanks += c == ' ' ? 1 : 0;
            ends += c == '.' || c == '?' || c == '!' || c == '。' ? 1 : 0;
            braces += c == '{' || c == ';' || c == '=' ? 1 : 0;
        }
        boolean markup = text.startsWith("<");
        return blanks >= FEWEST_WORDS && ends > 0 && (markup || braces * 10 < blanks);
    }

    private static void appendProse(Page page, String prose) {
        String text = prose;
        if (prose.indexOf('<') >= 0 && prose.indexOf('>') > 0) {
            text = Segmenter.segment(Jsoup.parseBodyFragment(prose)).text.toString();
        }
        for (String paragraph : text.split("\n")) {
            String line = paragraph.strip();
            if (!line.isEmpty()) {
                page.text.append(page.blocks == 0 ? "" : "\n\n");
                int from = page.text.length();
                page.text.append(line);
                page.addBlock(from, page.text.length(), 0, BlockKind.PARAGRAPH);
            }
        }
        page.blockTo[0] = page.blocks;
        page.textTo[0] = page.text.length();
    }
}
