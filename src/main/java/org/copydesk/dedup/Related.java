package org.copydesk.dedup;

import org.copydesk.document.DocumentKey;

/**
 * Two kept documents of one story, written apart. {@code first} has the smaller key.
 *
 * @param similarity Jaccard similarity of the shingles, 0 to 1
 * @param containment share of the smaller one's shingles that the other has, 0 to 1
 */
public record Related(
        DocumentKey first,
        String firstId,
        DocumentKey second,
        String secondId,
        double similarity,
        double containment) {}
