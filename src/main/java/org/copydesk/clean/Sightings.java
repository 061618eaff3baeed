package org.copydesk.clean;

/**
 * What one document adds to the line counts of its source: a count is the number of different signatures under which
 * a line was seen, so that reprints count once and the order of documents does not matter.
 *
 * @param signature the same for documents that are copies of each other, mostly
 * @param lines hashes of the document's lines, ascending, each once
 */
public record Sightings(String source, long signature, long[] lines) {}
