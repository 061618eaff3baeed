/**
 * PDF, Word, OpenDocument, RTF and EPUB, parsed by Tika in child processes. Start at
 * {@link org.copydesk.extract.tika.TikaExtractor}, which is the parent's side;
 * {@link org.copydesk.extract.tika.TikaChild} is the child's. A document that exhausts memory, hangs or crashes costs
 * its child, never the run.
 */
@NullMarked
package org.copydesk.extract.tika;

import org.jspecify.annotations.NullMarked;
