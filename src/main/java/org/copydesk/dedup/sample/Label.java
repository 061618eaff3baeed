package org.copydesk.dedup.sample;

import java.util.Optional;

/**
 * What a person says of a pair.
 *
 * @param population pairs of its stratum in the corpus
 * @param same whether one could stand for the other; empty where nobody has judged
 */
public record Label(String stratum, long population, Verdict verdict, Optional<Boolean> same) {}
