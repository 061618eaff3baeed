/**
 * Dates: from a written string to ISO 8601 at the precision that was given, and from many candidates to one or none.
 * Start at {@link org.copydesk.rule.date.DateParser}. Names of months, weekdays and zones, labels such as "Published",
 * and words of relative time are rows in the data files of this package; {@code examples.tsv} are rows that run as
 * tests.
 */
@NullMarked
package org.copydesk.rule.date;

import org.jspecify.annotations.NullMarked;
