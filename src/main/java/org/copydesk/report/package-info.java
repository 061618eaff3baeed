/**
 * What a run did, in figures: counted, written down as {@code reports/run.json}, drawn as {@code reports/index.html}.
 *
 * <p>Start at {@link org.copydesk.report.RunReport}, the figures. A {@link org.copydesk.report.Tally} counts documents,
 * one tally per unit of work; tallies merge in any order. {@link org.copydesk.report.HtmlReport},
 * {@link org.copydesk.report.RunJson} and {@link org.copydesk.report.Summary} are three ways to write a report down.
 * A new section of the page is a template under {@code resources/org/copydesk/report} and one line in
 * {@link org.copydesk.report.HtmlReport}.
 */
@NullMarked
package org.copydesk.report;

import org.jspecify.annotations.NullMarked;
