/** How files and folders come to be there whole or not at all, for all that write them. Knows nothing of the house. */
@NullMarked
package org.copydesk.disk;

import org.jspecify.annotations.NullMarked;
