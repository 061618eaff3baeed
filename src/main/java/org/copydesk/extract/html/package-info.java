/**
 * Main text and signals out of HTML. Start at {@link org.copydesk.extract.html.HtmlExtractor}.
 *
 * <p>The way of a page: {@link org.copydesk.extract.html.PageParser} parses it, {@link
 * org.copydesk.extract.html.Segmenter} flattens the tree into the arrays of a {@link
 * org.copydesk.extract.html.Page}, {@link org.copydesk.extract.html.SignalReader} collects what the page says about
 * itself, and the main text is chosen. All after the parse works on
 * arrays: no regular expression and no tree walk per element.
 */
@NullMarked
package org.copydesk.extract.html;

import org.jspecify.annotations.NullMarked;
