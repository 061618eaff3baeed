/**
 * Records: what a row of JSON or Parquet, or a response in a WARC, says of its document. Start at
 * {@link org.copydesk.read.record.SourceRecord}; the keys that are understood stand in {@code fields.tsv}.
 */
@NullMarked
package org.copydesk.read.record;

import org.jspecify.annotations.NullMarked;
