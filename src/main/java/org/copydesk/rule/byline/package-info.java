/**
 * Bylines: from a string such as {@code By JANE DOE, Staff Writer} to people with role and organization, wire credit
 * apart, and from many candidates to one byline or none. Start at {@link org.copydesk.rule.byline.BylineParser}. Role
 * words, agencies, particles and lead-ins such as "By" are rows in the data files of this package; {@code
 * examples.tsv} are rows that run as tests.
 */
@NullMarked
package org.copydesk.rule.byline;

import org.jspecify.annotations.NullMarked;
