/**
 * How answers look in a terminal. Start at {@link org.copydesk.cli.view.Paper}. Each view turns one value into text and
 * touches nothing; whatever comes from a document is made visible first, so that it cannot command the terminal.
 */
@NullMarked
package org.copydesk.cli.view;

import org.jspecify.annotations.NullMarked;
