package org.copydesk.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void comeInTheOrderNamedEachOnce() {
        assertThat(Formats.named(List.of("jsonl.gz", "parquet", "jsonl.gz")))
                .extracting(ShardFormat::name)
                .containsExactly("jsonl.gz", "parquet");
    }

    @Test
    void unknownNamesAreAnErrorThatListsWhatThereIs() {
        assertThatThrownBy(() -> Formats.named(List.of("csv", "parquet", "xml")))
                .hasMessage("no output format csv, xml; there are: parquet, jsonl.gz");
        assertThatThrownBy(() -> Formats.named(List.of()))
                .hasMessage("no output format is named; there are: parquet, jsonl.gz");
    }
}
