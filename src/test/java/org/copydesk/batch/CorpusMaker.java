package org.copydesk.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.copydesk.dedup.NewsMaker;

/**
 * Makes an input folder of invented news: outlets with lines of their own, reprints, bylines and dates. The same
 * arguments make the same bytes.
 *
 * <pre>
 * java -cp … org.copydesk.batch.CorpusMaker FOLDER DOCUMENTS [text|html] [WORDS]
 * </pre>
 */
public final class CorpusMaker {
    private static final int OUTLETS = 20;
    private static final int DOCUMENTS_PER_FOLDER = 500;
    private static final String[] FIRST = {"Ada", "Bela", "Cleo", "Dov", "Edda", "Finn", "Gesa", "Hugo"};
    private static final String[] LAST = {"Amsel", "Birch", "Corvin", "Drossel", "Eider", "Falk", "Grebe", "Heron"};

    private final Path folder;
    private final boolean html;
    private final int words;

    CorpusMaker(Path folder, boolean html, int words) {
        this.folder = folder;
        this.html = html;
        this.words = words;
    }

    public static void main(String[] arguments) throws IOException {
        boolean html = arguments.length > 2 && arguments[2].equals("html");
        int words = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 500;
        new CorpusMaker(Path.of(arguments[0]), html, words).make(0, Integer.parseInt(arguments[1]), 0);
    }

    /** Makes the documents of these numbers; another edition of a number has another text in the same place. */
    void make(int from, int to, int edition) throws IOException {
        for (int number = from; number < to; number++) {
            make(number, edition);
        }
    }

    void make(int number, int edition) throws IOException {
        String path = "outlet-%02d/%05d/%07d.%s"
                .formatted(number % OUTLETS, number / DOCUMENTS_PER_FOLDER, number, html ? "html" : "txt");
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, html ? page(number, edition) : text(number, edition));
    }

    /** One in five is a reprint of an earlier story under its own headline. */
    private String body(int number, int edition) {
        if (number % 5 == 4 && edition == 0) {
            return NewsMaker.copy(NewsMaker.article(number - 3, words), number);
        }
        return NewsMaker.article(number + 1_000_000_000L * edition, words);
    }

    private static String headline(int number) {
        String words = NewsMaker.article(7_000_000_000L + number, 6);
        return words.substring(0, words.indexOf('.'));
    }

    private static String author(int number) {
        return FIRST[number % FIRST.length] + " " + LAST[number / FIRST.length % LAST.length];
    }

    private static String date(int number) {
        return String.format(Locale.ROOT, "%d October 2026", 1 + number / OUTLETS % 28);
    }

    private String text(int number, int edition) {
        int outlet = number % OUTLETS;
        return headline(number) + "\n\nBy " + author(number) + "\n" + date(number) + "\n\n" + body(number, edition)
                + "\n\nRead more from the desk of outlet " + outlet + "\n\nOutlet " + outlet
                + " is printed by the press of house " + outlet + "\n";
    }

    private String page(int number, int edition) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>")
                .append(headline(number))
                .append("</title></head><body><nav><ul>");
        for (int i = 0; i < 60; i++) {
            page.append("<li><a href=\"/section-")
                    .append(i)
                    .append("\">Section ")
                    .append(i)
                    .append("</a></li>");
        }
        page.append("</ul></nav><article><h1>")
                .append(headline(number))
                .append("</h1><p class=\"byline\">By ")
                .append(author(number))
                .append("</p><time datetime=\"2026-10-")
                .append(String.format(Locale.ROOT, "%02d", 1 + number / OUTLETS % 28))
                .append("\">")
                .append(date(number))
                .append("</time>");
        for (String paragraph : body(number, edition).split("\n\n")) {
            page.append("<p>").append(paragraph).append("</p>\n");
        }
        page.append("</article><aside class=\"related\">");
        // scripts and teasers make up most of a real page: 180 kB on average
        for (int i = 0; page.length() < 180_000; i++) {
            page.append("<div class=\"teaser card-")
                    .append(i)
                    .append("\"><a href=\"/story-")
                    .append(number + i)
                    .append("\"><h3>")
                    .append(headline(number + i))
                    .append("</h3></a><script>var slot")
                    .append(i)
                    .append(" = {id: ")
                    .append(i)
                    .append(", size: [300, 250], lazy: true};</script></div>\n");
        }
        return page.append("</aside><footer>Outlet ")
                .append(number % OUTLETS)
                .append("</footer></body></html>")
                .toString();
    }
}
