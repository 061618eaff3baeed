/**
 * Counts documents. Start at {@link org.copydesk.report.tally.Tally}, one per unit of work, merged in any order;
 * {@link org.copydesk.report.tally.RunReportBuilder} makes a report of the merged one. A new figure is a row or a column
 * of a {@link org.copydesk.report.tally.Topic}.
 */
@NullMarked
package org.copydesk.report.tally;

import org.jspecify.annotations.NullMarked;
