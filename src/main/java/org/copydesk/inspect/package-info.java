/**
 * What a published version, or a file that never was in one, tells of its documents: explanations, and pairs of
 * duplicates to judge. Start at {@link org.copydesk.inspect.StoredExplainer}.
 */
@NullMarked
package org.copydesk.inspect;

import org.jspecify.annotations.NullMarked;
