/**
 * The work of the steps: each is a {@link org.copydesk.stage.Stage} of phases and units over a {@link
 * org.copydesk.stage.Night}, which names the files that it reads and writes. Start at {@link
 * org.copydesk.stage.InventoryStage} and follow the order of the steps. Nothing here knows the framework that runs it.
 */
@NullMarked
package org.copydesk.stage;

import org.jspecify.annotations.NullMarked;
