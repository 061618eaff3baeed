package org.copydesk.stage;

/**
 * One run as it was asked for, kept in its folder so that a restart means the same. The output folder is not in it: a
 * copy of the folder goes on in the copy.
 *
 * @param id of the run, and the job parameter that identifies its job instance
 * @param input folder that its inventory was taken of; a restart on another one cannot use it
 * @param full whether to ignore what earlier runs know
 * @param date logical date, ISO 8601
 * @param parent version it builds on; empty for the first
 * @param started instant, ISO 8601
 */
public record RunSpec(String id, String input, boolean full, String date, String parent, String started) {
    public static final String FILE = "run-spec.json";
}
