/**
 * Main text and signals out of HTML. Start at {@link org.copydesk.extract.html.HtmlExtractor}.
 *
 * <p>The way of a page: {@code PageParser} parses it within limits, {@code Segmenter} flattens the tree into the arrays
 * of a {@code Page}, {@code SignalReader} collects what the page says about itself, {@code Features} and {@code Trees}
 * judge every block, {@code Choice} judges regions, {@code Roles} names what is not main text. All after the parse
 * works on arrays: no regular expression and no tree walk per element.
 *
 * <p>A new word of class names is a line in {@code tokens.txt}, a new {@code meta} name in {@code metas.txt}. The
 * {@code .trees} are grown by {@code MainTextTrainer}, beside the tests; a change of {@code Features} needs new ones.
 */
@NullMarked
package org.copydesk.extract.html;

import org.jspecify.annotations.NullMarked;
