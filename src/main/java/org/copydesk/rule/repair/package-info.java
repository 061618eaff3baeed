/**
 * Rules that mend what extraction, page breaks and wrong encodings did to the text. They change no word that was
 * written; what they are not certain of they leave.
 */
@NullMarked
package org.copydesk.rule.repair;

import org.jspecify.annotations.NullMarked;
