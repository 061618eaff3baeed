/**
 * The nouns. A {@link org.copydesk.document.Document} is a list of blocks over one extracted text; rules answer a
 * {@link org.copydesk.document.Draft} with a {@link org.copydesk.document.Proposal} of edits; the result is an
 * {@link org.copydesk.document.Article} and one {@link org.copydesk.document.Outcome}. Immutable values only: no I/O,
 * clock, default locale or logging, and no import from the other packages.
 */
@NullMarked
package org.copydesk.document;

import org.jspecify.annotations.NullMarked;
