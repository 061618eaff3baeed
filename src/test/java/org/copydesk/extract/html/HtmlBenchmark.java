package org.copydesk.extract.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.copydesk.document.Block;
import org.copydesk.document.Document;
import org.copydesk.document.Role;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.html.BenchPages.BenchPage;
import tools.jackson.databind.json.JsonMapper;

/**
 * Extracts every page of the benchmark sets, writes predictions for {@code score.py}, and says how many pages a
 * CPU-second holds, beside jsoup's parse alone of the same pages in the same run.
 *
 * <p>Arguments: a folder for the predictions, then names of sets.
 */
final class HtmlBenchmark {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final PrintStream OUT = System.out;

    private HtmlBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        HtmlExtractor extractor = HtmlExtractor.forPages();
        for (String set : List.of(args).subList(1, args.length)) {
            List<BenchPage> pages = BenchPages.pages(set);
            write(folder.resolve(set + ".jsonl"), pages, extractor);
            for (int round = 0; round < 2; round++) {
                double parse = seconds(pages, raw -> PageParser.parse(raw.raw()));
                double all = seconds(pages, raw -> extractor.extract(raw.raw()));
                OUT.printf(
                        "%s: %d pages, parse %.0f pages/CPU-s, extract %.0f pages/CPU-s, after the parse %.2f of it%n",
                        set, pages.size(), pages.size() / parse, pages.size() / all, all / parse - 1);
            }
        }
    }

    private interface Work {
        Object on(BenchPage page) throws UnreadableException;
    }

    private static double seconds(List<BenchPage> pages, Work work) {
        long start = CLOCK.getCurrentThreadCpuTime();
        int done = 0;
        for (BenchPage page : pages) {
            try {
                done += work.on(page).hashCode() == 0 ? 0 : 1;
            } catch (UnreadableException empty) {
                done++;
            }
        }
        return (CLOCK.getCurrentThreadCpuTime() - start) / 1e9 + 0.0 * done;
    }

    private static void write(Path file, List<BenchPage> pages, HtmlExtractor extractor) throws IOException {
        JsonMapper json = JsonMapper.shared();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (BenchPage page : pages) {
                try {
                    Document document = extractor.extract(page.raw());
                    String text = join(document, Role.BODY);
                    out.write(json.writeValueAsString(Map.of(
                            "id",
                            page.id(),
                            "text",
                            text,
                            "title",
                            join(document, Role.TITLE),
                            "standfirst",
                            join(document, Role.STANDFIRST))));
                    out.newLine();
                } catch (UnreadableException empty) {
                    OUT.println(page.id() + ": " + empty.getMessage());
                }
            }
        }
    }

    static String join(Document document, Role role) {
        StringBuilder text = new StringBuilder();
        for (Block block : document.blocks()) {
            if (block.role() == role) {
                text.append(text.isEmpty() ? "" : "\n\n").append(document.text(block));
            }
        }
        return text.toString();
    }
}
