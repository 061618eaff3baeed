/**
 * Rules that take out what is not the article: what the markup says of a block, what rule packs say of a line
 * ({@link org.copydesk.rule.boilerplate.Residue}), captions, what labels leave behind, orphans of lost links. A phrase to
 * take out is a line in a pack under {@code org/copydesk/rule/packs}, not code.
 */
@NullMarked
package org.copydesk.rule.boilerplate;

import org.jspecify.annotations.NullMarked;
