package org.copydesk.job;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.copydesk.config.JobFile;

/**
 * @param sample documents to look at, chosen by id so that the same are taken each time; empty for all
 * @param full ignore what earlier runs know
 * @param samplesPerRule before and after pairs to bring along
 */
public record PlanRequest(Path jobFile, JobFile job, OptionalInt sample, boolean full, int samplesPerRule) {}
