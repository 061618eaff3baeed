/**
 * Text out of one document: {@link org.copydesk.document.RawDocument} in, {@link org.copydesk.document.Document} out.
 * Start at {@link org.copydesk.extract.Extractors}, which chooses by media type. A new document format is a line in
 * its table and an {@link org.copydesk.extract.Extractor}.
 */
@NullMarked
package org.copydesk.extract;

import org.jspecify.annotations.NullMarked;
