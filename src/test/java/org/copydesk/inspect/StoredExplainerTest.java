package org.copydesk.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.batch.Nights;
import org.copydesk.config.JobFiles;
import org.copydesk.document.Candidate;
import org.copydesk.document.Facts;
import org.copydesk.document.Field;
import org.copydesk.document.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredExplainerTest {
    @TempDir
    Path home;

    @Test
    void anAuthorBearsTheFormOfTheSourceBesideTheNameAsPrinted() throws IOException {
        Nights nights = new Nights(home);
        List<String> subjects = List.of("ferries", "bridges", "orchards", "libraries");
        for (String subject : subjects) {
            String author = subject.equals("bridges") ? "A. Roe" : "Ada Roe";
            nights.put(
                    "gazette/" + subject + ".txt",
                    "A word on " + subject + "\nBy " + author + "\n3 October 2026\n\nWhat there is to be told of "
                            + subject + " is said in a sentence of sufficient length, and then once more.\n");
        }
        nights.run("process.deduplicate.enabled=false");

        Facts facts = new StoredExplainer()
                .explain(
                        JobFiles.load(home.resolve("jobs/nightly.yaml"), set(nights))
                                .job()
                                .orElseThrow(),
                        "gazette/bridges.txt",
                        1)
                .explanations()
                .get(0)
                .facts();

        assertThat(facts.byline().authors()).containsExactly(new Person("Ada Roe", null, null));
        assertThat(facts.byline().raw()).isEqualTo("By A. Roe");
        assertThat(facts.candidates())
                .contains(new Candidate(
                        Field.AUTHOR, "A. Roe", "author/initials", 1, "in this source one author with Ada Roe"));
    }

    private List<String> set(Nights nights) {
        return List.of("dataset.path=" + home.resolve("input"), "export.path=" + nights.output());
    }
}
