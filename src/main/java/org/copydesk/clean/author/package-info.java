/**
 * One form for each author of a source, where the evidence is plain. Start at {@link
 * org.copydesk.clean.author.AuthorForms}, which decides on the names of one key; an engine brings together what has one
 * {@link org.copydesk.clean.author.AuthorKey} and gives each document the forms of its own names. Pure.
 */
@NullMarked
package org.copydesk.clean.author;

import org.jspecify.annotations.NullMarked;
