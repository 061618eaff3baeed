package org.copydesk.cli.command;

import java.time.Clock;
import org.copydesk.cli.view.Terminal;

/**
 * What every command works with.
 *
 * @param program how the user calls the program, for the commands that are printed
 */
public record Desk(Terminal terminal, Works works, Clock clock, String program) {}
