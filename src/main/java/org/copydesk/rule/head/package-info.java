/**
 * The head and tail of a document: title, standfirst, byline, date line, dateline, credit. Start at {@link
 * org.copydesk.rule.head.FactRules}, the rules in the order in which a recipe runs them. Strings are read by {@code
 * rule.date} and {@code rule.byline}.
 */
@NullMarked
package org.copydesk.rule.head;

import org.jspecify.annotations.NullMarked;
