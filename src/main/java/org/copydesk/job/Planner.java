package org.copydesk.job;

/** Cleans and compares without publishing. */
@FunctionalInterface
public interface Planner {
    PlanResult plan(PlanRequest request, Progress progress);
}
