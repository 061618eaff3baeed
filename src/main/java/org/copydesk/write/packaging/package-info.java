/**
 * The documents that come with a version: dataset card, Croissant, Data Package, changelog, and the tag files of a bag.
 * All are made from one {@link org.copydesk.write.packaging.Release} and the {@link org.copydesk.write.Schema}, are
 * deterministic to the byte, and know nothing of the clock.
 */
@NullMarked
package org.copydesk.write.packaging;

import org.jspecify.annotations.NullMarked;
