package org.copydesk.report.page;

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
        Function<RunReport, Object> view,
        Function<RunReport, String> note) {

    HtmlReport.PageSection on(RunReport report) {
        return new HtmlReport.PageSection(id, title, note.apply(report), Templates.fill(template, view.apply(report)));
    }
}
