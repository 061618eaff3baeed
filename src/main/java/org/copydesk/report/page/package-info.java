/**
 * The report as a page. Start at {@link org.copydesk.report.page.HtmlReport}. A new section of the page is a template
 * under {@code resources/org/copydesk/report/page}, and one line in {@link org.copydesk.report.page.Sections}.
 */
@NullMarked
package org.copydesk.report.page;

import org.jspecify.annotations.NullMarked;
