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

    /** One in five is signed with an initial. */
    private static String author(int number) {
        String first = FIRST[number % FIRST.length];
        String last = LAST[number / FIRST.length % LAST.length];
        return (number / OUTLETS % 5 == 2 ? first.charAt(0) + "." : first) + " " + last;
    }

    private static String date(int number) {
        return String.format(Locale.ROOT, "%d October 2026", 1 + number / OUTLETS % 28);
    }

    private String text(int number, int edition) {
        int outlet = number % OUTLETS;
        return PageMaker.headline(number) + "\n\nBy " + author(number) + "\n" + date(number) + "\n\n"
                + body(number, edition)
                + "\n\nRead more from the desk of outlet " + outlet + "\n\nOutlet " + outlet
                + " is printed by the press of house " + outlet + "\n";
    }

    private String page(int number, int edition) {
        String day = String.format(Locale.ROOT, "2026-10-%02d", 1 + number / OUTLETS % 28);
        PageMaker.Story story = new PageMaker.Story(
                PageMaker.headline(number), author(number), day, date(number), body(number, edition));
        return PageMaker.page(story, number, number % OUTLETS);
    }
}
