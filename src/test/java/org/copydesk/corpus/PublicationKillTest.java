package org.copydesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.JavaCommand;
import org.copydesk.document.CorpusRecord;
import org.copydesk.write.Changes;
import org.copydesk.write.Records;
import org.copydesk.write.Sha256;
import org.copydesk.write.packaging.Bag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies in the middle of publication, without so much as a finally block, and one that comes after. */
class PublicationKillTest {
    private static final int KILLED = 137;

    /** Publishes a second version in the given folder and dies after the given step. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws IOException {
            Publication.Step last = Publication.Step.valueOf(arguments[1]);
            publish(Path.of(arguments[0]), step -> {
                if (step == last) {
                    Runtime.getRuntime().halt(KILLED);
                }
            });
        }
    }

    @TempDir
    Path folder;

    @Test
    void theNextProcessCompletesWhateverWasLeft() throws Exception {
        Path calm = folder.resolve("calm");
        begin(calm);
        publish(calm, step -> {});
        Path output = folder.resolve("struck");
        begin(output);
        for (Publication.Step step : Publication.Step.values()) {
            assertThat(kill(output, step)).as("died after " + step).isEqualTo(KILLED);
            String seen = Files.readSymbolicLink(output.resolve("latest")).toString();
            assertThat(seen).isEqualTo("versions/1.20261121." + (step == Publication.Step.LATEST ? 1 : 0));
            assertThat(new Verification(new Versions(output)).verify(VersionName.parse(seen.substring(9))))
                    .isEmpty();
        }
        publish(output, step -> {});
        assertThat(new Verification(new Versions(output)).verify()).isEmpty();
        assertThat(checksums(output)).isEqualTo(checksums(calm));
    }

    private static void begin(Path output) throws IOException {
        new Scene(output).publish(Records.many(6), new Changes(6, 0, 0, 0));
    }

    private static void publish(Path output, Publication.Witness witness) throws IOException {
        Scene scene = new Scene(output);
        List<CorpusRecord> records = Records.many(9);
        VersionName first = VersionName.parse("1.20261121.0");
        Edition edition = scene.edition(first.next(), first, records, new Changes(3, 0, 0, 0));
        new Publication(scene.versions, witness).publish(edition, Scene.reports(records));
    }

    private static int kill(Path output, Publication.Step step) throws IOException, InterruptedException {
        return new ProcessBuilder(JavaCommand.of(
                        List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"), Victim.class, output.toString(), step.name()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Map<String, String> checksums(Path output) throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        for (String path : Bag.files(output)) {
            if (path.startsWith("versions/") || path.equals("versions.json")) {
                checksums.put(path, Sha256.of(output.resolve(path)));
            }
        }
        return checksums;
    }
}
