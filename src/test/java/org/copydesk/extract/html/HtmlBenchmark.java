package org.copydesk.extract.html;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.dankito.readability4j.Readability4J;
import org.copydesk.clean.Cleaner;
import org.copydesk.clean.CleaningSettings;
import org.copydesk.clean.Languages;
import org.copydesk.clean.LearnedLines;
import org.copydesk.clean.Recipe;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.html.BenchPages.BenchPage;
import org.copydesk.rule.RulePacks;
import org.copydesk.rule.head.FactRules;
import org.copydesk.rule.head.SourceFacts;

/**
 * Says how many pages of a set one thread reads in a CPU-second: decoded and parsed by jsoup and no more; extracted;
 * extracted and cleaned; parsed and read by readability4j, as a yardstick. And how much of the parse's own time our rest
 * takes, in the same round.
 *
 * <pre>{@code HtmlBenchmark ROUNDS ../shared/bench/dev/wcxb.warc.zst …}</pre>
 */
final class HtmlBenchmark {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final PrintStream OUT = System.out;
    private static final HtmlExtractor EXTRACTOR = HtmlExtractor.forPages();
    /** As the job cleans a page of a source it knows nothing of, whose lines were not yet counted. */
    static final Cleaner CLEANER = new Cleaner(
            Recipe.of(RulePacks.builtin(), CleaningSettings.DEFAULTS, FactRules.all(SourceFacts.NONE)),
            LearnedLines.NONE,
            new Languages());

    /** Keeps the compiler from leaving out work whose outcome nobody asks for. */
    private static long done;

    private HtmlBenchmark() {}

    public static void main(String[] args) throws IOException {
        for (String warc : List.of(args).subList(1, args.length)) {
            Path file = Path.of(warc);
            List<BenchPage> pages = BenchPages.pages(file);
            for (int round = 0; round < Integer.parseInt(args[0]); round++) {
                measure(BenchPages.nameOf(file), pages);
            }
        }
    }

    /** Page by page in turn, so that whatever else the machine does falls on all alike. */
    private static void measure(String set, List<BenchPage> pages) {
        double parse = 0;
        double extract = 0;
        double clean = 0;
        double yardstick = 0;
        for (BenchPage page : pages) {
            parse += seconds(page, p -> PageParser.parse(p.raw()).tree().childNodeSize());
            extract += seconds(page, p -> EXTRACTOR.extract(p.raw()).blocks().size());
            clean += seconds(
                    page, p -> CLEANER.clean(EXTRACTOR.extract(p.raw())).edits().size());
            yardstick += seconds(page, HtmlBenchmark::readability);
        }
        OUT.printf(
                Locale.ROOT,
                "%s: %d pages; pages/CPU-s: parse %.0f, extract %.0f, extract and clean %.0f, readability4j %.0f;"
                        + " of the parse: extract %.2f, clean %.2f, both %.2f%n",
                set,
                pages.size(),
                pages.size() / parse,
                pages.size() / extract,
                pages.size() / clean,
                pages.size() / yardstick,
                extract / parse - 1,
                (clean - extract) / parse,
                clean / parse - 1);
    }

    /** It stumbles over a page or two: the time counts all the same. */
    private static int readability(BenchPage page) throws UnreadableException {
        try {
            String text = new Readability4J(
                            "https://page.example/",
                            PageParser.parse(page.raw()).tree())
                    .parse()
                    .getTextContent();
            return text == null ? 0 : text.length();
        } catch (IllegalStateException stumbled) {
            return 0;
        }
    }

    private interface Work {
        int on(BenchPage page) throws UnreadableException;
    }

    private static double seconds(BenchPage page, Work work) {
        long start = CLOCK.getCurrentThreadCpuTime();
        try {
            done += work.on(page);
        } catch (UnreadableException empty) {
            done++;
        }
        return (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
