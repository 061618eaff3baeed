/**
 * How files and folders come to be there whole or not at all, for all that write them, and how several sorted ones are
 * read as one. Knows nothing of the house.
 */
@NullMarked
package org.copydesk.disk;

import org.jspecify.annotations.NullMarked;
