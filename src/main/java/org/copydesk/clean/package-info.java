/**
 * The cleaner. Start at {@link org.copydesk.clean.Recipe}, the ordered list of rules, and
 * {@link org.copydesk.clean.Cleaner}, which asks them in turn and applies what they propose. What the whole corpus
 * teaches (lines that a source repeats) comes in as {@link org.copydesk.clean.LearnedLines}. Pure: no I/O, clock or
 * state; one cleaner serves many threads.
 */
@NullMarked
package org.copydesk.clean;

import org.jspecify.annotations.NullMarked;
