/**
 * A run as seen from outside: what is asked for, what comes back, and the small files in which a run keeps its
 * standing. Start at {@link org.copydesk.job.Runner} and {@link org.copydesk.job.RunSummary}. The commands call these
 * interfaces, the rims implement them; neither knows the other.
 */
@NullMarked
package org.copydesk.job;

import org.jspecify.annotations.NullMarked;
