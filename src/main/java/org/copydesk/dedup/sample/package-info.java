/**
 * How right the duplicates are, on the user's own data: pairs for a person to judge, and what the judgements say. Start
 * at {@link org.copydesk.dedup.sample.PairSample} and {@link org.copydesk.dedup.sample.Evaluation}.
 */
@NullMarked
package org.copydesk.dedup.sample;

import org.jspecify.annotations.NullMarked;
