/**
 * The job file: what a run is asked to do. Start at {@link org.copydesk.config.JobFile}, which has the shape of the YAML;
 * {@link org.copydesk.config.JobFiles} reads and checks it. Every default stands in {@code defaults.yaml} beside this
 * package. Plain values only, and no import from the other packages: the rims turn them into rules and policies.
 */
@NullMarked
package org.copydesk.config;

import org.jspecify.annotations.NullMarked;
