package org.copydesk.stage;

import org.copydesk.document.DocumentKey;

/** A stretch of a sorted table, both ends inclusive: the work of one unit. */
record Range(DocumentKey first, DocumentKey last, long documents) {}
