package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.copydesk.batch.DamagedFolder.Damage;
import org.copydesk.corpus.Disk;
import org.copydesk.corpus.Verification;
import org.copydesk.corpus.Versions;
import org.copydesk.dedup.NewsMaker;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any file of an output folder may be damaged between two nights, or between a run that failed and its restart. What is
 * published then is what would have been published, byte for byte, or it is refused, and the file is named. Each file
 * has its own kind of damage, another with every seed; a test tries {@value #TRIALS} of them, {@code -Ddamage.all=true} all.
 */
class DamagedStateTest {
    private static final int SEEDS = Integer.getInteger("damage.seeds", 1);
    private static final int FIRST_SEED = Integer.getInteger("damage.seed", 0);
    private static final int TRIALS = 7;
    private static final String REFUSING = "errors.max_quarantined=0";

    @TempDir
    static Path home;

    /** Two nights are published, the input of a third is there. */
    private static Nights two;

    private static Path before;
    private static Map<String, String> third;

    @BeforeAll
    static void publishTwoNights() throws IOException {
        two = new Nights(home.resolve("nights"));
        CorpusMaker maker = new CorpusMaker(two.input(), false, 120);
        maker.make(0, 60, 0);
        two.put("wire/records.jsonl", records(0, 12));
        two.put("outlet-03/broken.pdf", "%PDF-1.4 and then nothing of it");
        assertThat(two.run().verdict()).isEqualTo(Verdict.PUBLISHED);
        maker.make(60, 75, 0);
        assertThat(two.run().verdict()).isEqualTo(Verdict.PUBLISHED);
        for (int number = 0; number < 75; number += 9) {
            maker.make(number, 1);
        }
        two.put("wire/records.jsonl", records(3, 14));
        before = home.resolve("before");
        DamagedFolder.copy(two.output(), before);
        assertThat(two.run().verdict()).isEqualTo(Verdict.PUBLISHED);
        third = DamagedFolder.published(two.output());
    }

    private static String records(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int number = from; number < to; number++) {
            lines.append("{\"id\": \"r")
                    .append(number)
                    .append("\", \"title\": \"")
                    .append(PageMaker.headline(number))
                    .append("\", \"text\": \"")
                    .append(NewsMaker.article(900 + number, 120).replace("\n", "\\n"))
                    .append("\"}\n");
        }
        return lines.toString();
    }

    @Test
    void betweenTwoNightsDamageToAPrivateFileIsMended() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            for (String file : some(privateFiles(before), seed)) {
                tryOut(before, ".copydesk/" + file, seed, false, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void beforeARestartDamageToAPrivateFileIsMended() throws IOException {
        Path failed = home.resolve("failed");
        DamagedFolder.copy(before, failed);
        restore(failed);
        assertThat(two.run(REFUSING).verdict()).isEqualTo(Verdict.REFUSED);
        Disk.delete(failed);
        DamagedFolder.copy(two.output(), failed);
        List<String> wrong = new ArrayList<>();
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            for (String file : some(privateFiles(failed), seed)) {
                tryOut(failed, ".copydesk/" + file, seed, true, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void damageToAPublishedFileIsNeverPublishedOn() throws IOException {
        List<String> wrong = new ArrayList<>();
        String latest = "versions/" + before.resolve("latest").toRealPath().getFileName();
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            for (String file : some(DamagedFolder.files(before.resolve(latest)), seed)) {
                tryOut(before, latest + "/" + file, seed, false, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Returns some of the files, by chance; all where that was asked for. */
    private static List<String> some(List<String> files, int seed) {
        List<String> some = new ArrayList<>(files);
        Collections.shuffle(some, new Random(seed));
        return Boolean.getBoolean("damage.all") ? files : some.subList(0, Math.min(TRIALS, some.size()));
    }

    private static List<String> privateFiles(Path output) throws IOException {
        return DamagedFolder.files(output.resolve(".copydesk")).stream()
                .filter(file -> !file.equals("lock"))
                .toList();
    }

    private static void restore(Path from) throws IOException {
        Disk.delete(two.output());
        DamagedFolder.copy(from, two.output());
    }

    private static void tryOut(Path from, String file, int seed, boolean restart, List<String> wrong)
            throws IOException {
        restore(from);
        Random random = new Random(
                31L * seed + file.replaceAll("\\d{8}T\\d{6}\\.?\\d*Z", "").hashCode());
        Damage damage = Damage.values()[Math.floorMod(random.nextInt() + seed, Damage.values().length)];
        if (!DamagedFolder.damage(two.output().resolve(file), damage, random)) {
            return;
        }
        String what = damage + " of " + file + ": ";
        RunResult result;
        try {
            result = restart ? two.restart() : two.run();
        } catch (RuntimeException fault) {
            wrong.add(what + fault);
            return;
        }
        if (result.verdict() == Verdict.PUBLISHED) {
            Map<String, String> now = DamagedFolder.published(two.output());
            if (file.matches(".*state/[^/]*json")) {
                // what changed is told by the records of the state as long as they are there
                now.keySet().retainAll(third.keySet());
                now.replaceAll((name, checksum) -> name.startsWith("data/") ? checksum : third.get(name));
            }
            if (!now.equals(third)) {
                now.entrySet().removeAll(third.entrySet());
                wrong.add(what + "another corpus: " + now.keySet());
            }
            Versions versions = new Versions(two.output());
            List<String> problems =
                    new Verification(versions).verify(versions.latest().orElseThrow());
            if (!problems.isEmpty()) {
                wrong.add(what + problems);
            }
        } else if (!result.message().contains(Path.of(file).getFileName().toString())) {
            wrong.add(what + result.verdict() + " " + result.message());
        } else {
            System.out.println("refused " + what + result.message());
        }
    }
}
