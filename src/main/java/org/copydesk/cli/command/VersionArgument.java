package org.copydesk.cli.command;

import java.io.IOException;
import java.util.List;
import org.copydesk.config.Problem;
import org.copydesk.config.Spelling;
import org.copydesk.corpus.Version;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;

/** A version as the user names it: in full, or {@code latest}. */
final class VersionArgument {
    private VersionArgument() {}

    static VersionName of(Versions versions, String named) throws IOException {
        if (named.equals("latest")) {
            return versions.latest()
                    .orElseThrow(() -> new NotFound("Nothing is published in " + versions.output() + " yet."));
        }
        List<String> there = versions.list().stream()
                .map(Version::name)
                .map(VersionName::toString)
                .toList();
        if (!there.contains(named)) {
            String fix = Spelling.nearest(named, there)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse(
                            there.isEmpty()
                                    ? "run a job first."
                                    : "the newest is '" + there.get(there.size() - 1) + "'.");
            Problem problem = new Problem(versions.output().toString(), "There is no version '" + named + "'.", fix);
            throw new WrongInput("the command line", List.of(problem));
        }
        return VersionName.parse(named);
    }
}
