package org.copydesk.extract.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * What an element's own {@code style} and class names say of how a browser shows it: not at all, to screen readers
 * alone, or as a block although its tag runs along with the text. Style sheets are not read.
 */
final class Styling {
    /** Class names that frameworks give to what only screen readers are to read, without their hyphens. */
    private static final Set<String> UNSEEN = load();
    /** A longer text within a sentence is no hint to screen readers. */
    private static final int LONGEST_HINT = 200;

    /** Characters; in a shorter line, such as a byline, what is unseen may be what tells the rest. */
    private static final int SENTENCE = 60;

    private Styling() {}

    /** Returns whether a {@code style} makes a block of an element: {@code display: block}, {@code flex} and the like. */
    static boolean isBlock(String style) {
        String plain = plain(style);
        int at = plain.indexOf("display:");
        return at >= 0
                && (plain.startsWith("block", at + 8)
                        || plain.startsWith("flex", at + 8)
                        || plain.startsWith("grid", at + 8)
                        || plain.startsWith("table", at + 8)
                        || plain.startsWith("list-item", at + 8));
    }

    /** Returns whether a {@code style} takes an element out of the page: {@code display: none}. */
    static boolean isHiding(String style) {
        return plain(style).contains("display:none");
    }

    /**
     * Returns whether an element within a line of text is not seen there, as ", opens new tab" behind a link is not. A
     * whole paragraph is never meant: pages hide those until a script has run.
     */
    static boolean isUnseenHint(Element element) {
        boolean unseen = element.hasAttr("hidden") || isUnseen(plain(element.attr("style"))) || hasUnseenClass(element);
        return unseen
                && element.text().length() <= LONGEST_HINT
                && element.getAllElements().stream().noneMatch(each -> each.hasAttr("itemprop"))
                && textAround(element) >= SENTENCE;
    }

    /** Returns the length of the text of the block that an element stands in, without its own. */
    private static int textAround(Element element) {
        Element block = element.parent();
        while (block != null && !TagKind.of(block.normalName()).breaksText()) {
            block = block.parent();
        }
        return block == null ? 0 : block.text().length() - element.text().length();
    }

    private static boolean isUnseen(String plain) {
        return !plain.isEmpty()
                && (plain.contains("display:none")
                        || plain.contains("visibility:hidden")
                        || plain.contains("clip:rect(")
                        || plain.contains("clip-path:inset(")
                        || plain.contains("text-indent:-9")
                        || plain.contains("left:-9")
                        || plain.contains("font-size:0;"));
    }

    private static boolean hasUnseenClass(Element element) {
        String classes = element.attr("class");
        if (classes.isEmpty()) {
            return false;
        }
        for (String name : element.classNames()) {
            if (UNSEEN.contains(name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", ""))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String style) {
        return style.isEmpty() ? style : style.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static Set<String> load() {
        try (InputStream in = Styling.class.getResourceAsStream("unseen-classes.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException("unseen-classes.txt is on the class path but cannot be read", broken);
        }
    }
}
