/**
 * What tonight must know of earlier nights: immutable, sorted segments, listed by a state manifest that belongs to one
 * published version. Start at {@link org.copydesk.corpus.state.StateManifest}, then
 * {@link org.copydesk.corpus.state.Table}. Files are written once ({@code .tmp}, fsync, rename) and never altered.
 */
@NullMarked
package org.copydesk.corpus.state;

import org.jspecify.annotations.NullMarked;
