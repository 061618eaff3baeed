/**
 * How files and folders come to be there whole or not at all, how private ones are sealed so that no damage to them is
 * believed ({@link org.copydesk.disk.SealedFile}, {@link org.copydesk.disk.SealedText}), and how several sorted ones are
 * read as one. Knows nothing of the house.
 */
@NullMarked
package org.copydesk.disk;

import org.jspecify.annotations.NullMarked;
