package org.copydesk.report.page;

import java.util.Optional;
import java.util.function.Function;
import org.copydesk.report.RunReport;

/**
 * A part of the page.
 *
 * @param reader for whom
 * @param id its anchor
 * @param template file name under {@code resources/org/copydesk/report/page}, without {@code .mustache}
 * @param view what the template shows, read off the report
 * @param note figure for the contents; empty for none
 */
record Section(
        String reader,
        String id,
        String title,
        String template,
        Function<RunReport, View> view,
        Function<RunReport, String> note) {

    /** Returns the section of this report; nothing where the run never looked for what it shows. */
    Optional<HtmlReport.PageSection> on(RunReport report) {
        View shown = view.apply(report);
        boolean looked = report.totals().read() > 0 && report.run().verdict() != RunReport.Verdict.FAILED;
        if (shown.empty() && !looked) {
            return Optional.empty();
        }
        return Optional.of(new HtmlReport.PageSection(id, title, note.apply(report), Templates.fill(template, shown)));
    }
}
