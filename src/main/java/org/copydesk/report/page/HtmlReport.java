package org.copydesk.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.report.Headline;
import org.copydesk.report.RunReport;

/**
 * The report as one HTML page that needs nothing else: {@code reports/index.html}. No script, no request, no inline
 * style; all text from documents goes through {@link Templates}, which escapes it.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /** Returns the page, the same for the same report. */
    public static String render(RunReport report) {
        Map<String, List<PageSection>> byReader = new LinkedHashMap<>();
        for (Section section : Sections.ALL) {
            section.on(report)
                    .ifPresent(shown -> byReader.computeIfAbsent(section.reader(), absent -> new ArrayList<>())
                            .add(shown));
        }
        List<Reader> readers = byReader.entrySet().stream()
                .map(entry -> new Reader(entry.getKey(), entry.getValue()))
                .toList();
        Markup verdict = Templates.fill("verdict", VerdictView.of(report));
        return Templates.fill("page", new Page(Templates.POLICY, title(report), verdict, readers, footer(report)))
                .html();
    }

    private static String title(RunReport report) {
        return report.run().job() + ": " + Headline.of(report);
    }

    private static String footer(RunReport report) {
        String code = report.environment().codeVersion();
        return "Run " + report.run().id() + ", made by Copydesk" + (code.isEmpty() ? "" : " " + code) + '.';
    }

    record Page(String policy, String title, Markup verdict, List<Reader> readers, String footer) {}

    record Reader(String reader, List<PageSection> sections) {}

    /** @param note a figure beside the title in the contents; empty for none */
    record PageSection(String id, String title, String note, Markup body) {}
}
