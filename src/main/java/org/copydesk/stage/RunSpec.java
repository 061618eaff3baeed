package org.copydesk.stage;

import java.util.List;

/**
 * One run as it was asked for, kept in its folder so that a restart means the same.
 *
 * @param id of the run, and the job parameter that identifies its job instance
 * @param job path of the job file
 * @param set {@code KEY=VALUE} settings from the command line
 * @param full whether to ignore what earlier runs know
 * @param date logical date, ISO 8601
 * @param version that it is to publish
 * @param parent version it builds on; empty for the first
 * @param started instant, ISO 8601
 */
public record RunSpec(
        String id,
        String job,
        List<String> set,
        String input,
        String output,
        boolean full,
        String date,
        String version,
        String parent,
        String started) {
    public static final String FILE = "run-spec.json";
}
