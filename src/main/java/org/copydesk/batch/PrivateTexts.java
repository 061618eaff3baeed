package org.copydesk.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.corpus.Edition;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.Withdrawal;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.corpus.state.StateStore;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.report.RunJson;
import org.copydesk.report.RunReport;
import org.copydesk.report.page.HtmlReport;
import org.copydesk.stage.StateRedaction;
import org.copydesk.stage.StateTexts;
import org.copydesk.stage.WithdrawalReport;

/** What {@code .copydesk} holds of documents: the state of each version, and what runs have left. */
final class PrivateTexts implements Withdrawal.Private {
    private final Path output;
    private final StateStore states;

    private PrivateTexts(Path output) {
        this.output = output;
        this.states = new StateStore(output);
    }

    /** Returns the withdrawal of an output folder. */
    static Withdrawal withdrawal(Path output) {
        return new Withdrawal(new Versions(output), new PrivateTexts(output));
    }

    private StateTexts look(Set<String> ids) throws IOException {
        StateTexts texts = new StateTexts(states, ids);
        for (String version : states.versions()) {
            try {
                Optional<StateManifest> state = states.load(version);
                if (state.isPresent()) {
                    texts.look(state.get());
                }
            } catch (IOException | UncheckedIOException damaged) {
                // what cannot be read is deleted when the rest is redacted
            }
        }
        return texts;
    }

    @Override
    public Set<String> known(Set<String> ids) throws IOException {
        return look(ids).known();
    }

    @Override
    public Map<String, Set<String>> texts(Set<String> ids) throws IOException {
        StateTexts found = look(ids);
        Map<String, Set<String>> texts = new HashMap<>();
        ids.forEach(id -> texts.put(id, found.of(id)));
        return texts;
    }

    @Override
    public Set<String> alike(Set<String> ids, VersionName version) throws IOException {
        Optional<StateManifest> state = states.load(version.toString());
        return state.isEmpty() ? new TreeSet<>() : look(ids).alike(state.get());
    }

    @Override
    public void redact(Withdrawal.Pending withdrawal, VersionName from) throws IOException {
        StateRedaction redaction =
                new StateRedaction(states, withdrawal.ids(), withdrawal.paths(), "withdrawal-" + withdrawal.version());
        for (String version : states.versions()) {
            Optional<StateManifest> state = readable(version);
            try {
                if (state.isPresent()) {
                    states.save(redaction.redact(state.get()));
                } else {
                    states.delete(version);
                }
            } catch (StateRedaction.Unreadable | DamagedFileException damaged) {
                states.delete(version);
            }
        }
        Optional<StateManifest> parent = states.load(from.toString());
        if (parent.isPresent()) {
            StateManifest state = parent.get();
            states.save(new StateManifest(
                    state.format(),
                    withdrawal.version(),
                    state.fingerprints(),
                    state.tables(),
                    state.files(),
                    state.shards()));
        }
    }

    private Optional<StateManifest> readable(String version) throws IOException {
        try {
            return states.load(version);
        } catch (DamagedFileException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public void report(Withdrawal.Pending withdrawal, Edition edition, Path folder) throws IOException {
        RunReport report = new WithdrawalReport(output, states).of(withdrawal, edition, folder, Instant.now());
        try (OutputStream out = Files.newOutputStream(folder.resolve("run.json"))) {
            RunJson.write(report, out);
        }
        Files.writeString(folder.resolve("index.html"), HtmlReport.render(report));
    }

    @Override
    public void sweep() throws IOException {
        new Leftovers(output).forgetTexts();
    }
}
