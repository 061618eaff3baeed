/**
 * Rules and the packs of data that they read. Start at {@link org.copydesk.rule.Rule}. A rule is pure and proposes;
 * it never changes a document.
 */
@NullMarked
package org.copydesk.rule;

import org.jspecify.annotations.NullMarked;
