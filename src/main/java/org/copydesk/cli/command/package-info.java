/**
 * One class for each command: its options, what it asks of the rest of the house, which exit code it ends with. Start at
 * {@link org.copydesk.cli.command.RunCommand}.
 */
@NullMarked
package org.copydesk.cli.command;

import org.jspecify.annotations.NullMarked;
