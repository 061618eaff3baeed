/**
 * The command line. Start at {@link org.copydesk.cli.Copydesk}; {@link org.copydesk.cli.Commands} lists the commands.
 * Nothing here starts a framework: what a command needs of the rims is made when it asks for it.
 */
@NullMarked
package org.copydesk.cli;

import org.jspecify.annotations.NullMarked;
