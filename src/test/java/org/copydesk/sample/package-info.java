/** Makes the binary part of the shipped sample in {@code input/}; its texts are invented. Start at SampleMaker. */
@NullMarked
package org.copydesk.sample;

import org.jspecify.annotations.NullMarked;
