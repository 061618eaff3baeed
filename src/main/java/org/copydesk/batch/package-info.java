/**
 * The job: Spring Batch as a thin rim around the core. Start at {@link org.copydesk.batch.JobConfiguration}, which
 * lists the steps in running order; each is a {@link org.copydesk.stage.Stage} of phases and units.
 */
@NullMarked
package org.copydesk.batch;

import org.jspecify.annotations.NullMarked;
