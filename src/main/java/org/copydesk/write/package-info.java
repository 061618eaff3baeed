/**
 * What a published version looks like to others: output formats, report rows, dataset card, Croissant, Data Package,
 * changelog, BagIt. Start at {@link org.copydesk.write.Schema}, which every one of them is made from.
 *
 * <p>A new output format is one class that implements {@link org.copydesk.write.ShardFormat}, named in
 * {@link org.copydesk.write.Formats}. Everything here writes into a folder that it is given; what becomes of that
 * folder is for {@code org.copydesk.corpus} to decide.
 */
@NullMarked
package org.copydesk.write;

import org.jspecify.annotations.NullMarked;
