package org.copydesk.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An output folder without private state: notes what it is asked to do. */
final class NothingBeside implements Withdrawal.Private {
    final List<String> done = new ArrayList<>();

    @Override
    public Set<String> known(Set<String> ids) {
        return Set.of();
    }

    @Override
    public Map<String, Set<String>> texts(Set<String> ids) {
        return Map.of();
    }

    @Override
    public Set<String> alike(Set<String> ids, VersionName version) {
        return Set.of();
    }

    @Override
    public void redact(Withdrawal.Pending withdrawal, VersionName from) {
        done.add(from + " → " + withdrawal.version());
    }

    @Override
    public void report(Withdrawal.Pending withdrawal, Edition edition, Path folder) throws IOException {
        Files.writeString(folder.resolve("run.json"), "{}");
    }

    @Override
    public void sweep() {
        done.add("swept");
    }
}
