package org.copydesk.rule.head;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Draft;
import org.copydesk.document.Outcome;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.html.HtmlExtractor;
import org.copydesk.read.InputFile;
import org.copydesk.read.InputReader;
import org.copydesk.read.Limits;
import org.copydesk.read.Sink;
import org.copydesk.read.Sources;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** Writes predictions for a WARC of pages, and how long facts and extraction took. Arguments: set, output. */
public final class PagesBench implements Sink {
    private final ObjectMapper json = new ObjectMapper();
    private final HtmlExtractor extractor = HtmlExtractor.forPages();
    private final HeadRule rule = new HeadRule(SourceFacts.NONE);
    private final BufferedWriter out;
    private long extraction;
    private long facts;

    private PagesBench(BufferedWriter out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Path set = Path.of(arguments[0]);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            PagesBench bench = new PagesBench(out);
            new InputReader(Limits.DEFAULT, Sources.byFolder())
                    .read(new InputFile(set, "pages/" + set.getFileName(), Files.size(set), "0".repeat(64)), bench);
            System.out.printf("extraction %d ms, facts %d ms%n", bench.extraction / 1_000_000, bench.facts / 1_000_000);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public void document(RawDocument raw) {
        try {
            long start = cpu();
            Document document = extractor.extract(raw);
            extraction += cpu() - start;
            start = cpu();
            var learnt = rule.propose(Draft.of(document)).facts();
            facts += cpu() - start;
            out.write(json.writeValueAsString(PlainHeadsBench.prediction(json, document, learnt)) + "\n");
        } catch (UnreadableException unreadable) {
            System.err.println(raw.origin().record() + ": " + unreadable.getMessage());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Override
    public void quarantine(
            DocumentKey key, String source, @Nullable String record, Outcome.Cause cause, String message) {
        System.err.println(record + ": " + cause + ' ' + message);
    }
}
