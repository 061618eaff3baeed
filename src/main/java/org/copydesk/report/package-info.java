/**
 * What a run did, in figures: {@link org.copydesk.report.RunReport} holds them. Three ways to write them down:
 * {@link org.copydesk.report.RunJson} for programs, {@link org.copydesk.report.Summary} for a terminal,
 * {@link org.copydesk.report.page.HtmlReport} for people. Most figures are counted by
 * {@link org.copydesk.report.tally.Tally}; the rest is given by who runs the job.
 */
@NullMarked
package org.copydesk.report;

import org.jspecify.annotations.NullMarked;
