package org.copydesk.corpus.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Field;
import org.copydesk.document.Origin;
import org.copydesk.document.Outcome;
import org.copydesk.document.Signal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.cbor.CBORMapper;

class CodecTest {
    record Numbers(
            int small,
            long large,
            float share,
            double ratio,
            boolean flag,
            @Nullable String name) {}

    record Ending(Outcome outcome, List<String> words) {}

    private static final Codec<Numbers> NUMBERS = Codec.of(Numbers.class);
    private static final Codec<Ending> ENDINGS = Codec.of(Ending.class);

    @Property
    void everyNumberComesBack(
            @ForAll int small, @ForAll long large, @ForAll float share, @ForAll double ratio, @ForAll boolean flag) {
        Numbers numbers = new Numbers(small, large, share, ratio, flag, null);
        assertThat(NUMBERS.decode(NUMBERS.encode(numbers))).isEqualTo(numbers);
    }

    @Test
    void aDocumentComesBackWhole() {
        Origin origin = new Origin("post/a.txt", null, "text/plain", 42, "0".repeat(64), "UTF-8");
        String text = "Über die Mühle 🌬\n\n" + "x".repeat(70_000);
        Document document = new Document(
                new DocumentKey("post/a.txt", 0),
                "id",
                origin,
                "post",
                text,
                List.of(Block.of(BlockKind.LINE, 0, 17), Block.of(BlockKind.PARAGRAPH, 19, text.length())),
                List.of(Signal.of(Field.TITLE, "record:title", "Über die Mühle")));
        Codec<Document> codec = Codec.of(Document.class);
        assertThat(codec.decode(codec.encode(document))).isEqualTo(document);
    }

    @Test
    void otherReadersOfCborUnderstandIt() {
        Ending ending = new Ending(new Outcome.Rejected("filter/min-words", "too short"), List.of("one", "two"));
        assertThat(new CBORMapper().readTree(ENDINGS.encode(ending)))
                .hasToString("[[\"Rejected\",[\"filter/min-words\",\"too short\"]],[\"one\",\"two\"]]");
        assertThat(ENDINGS.decode(ENDINGS.encode(ending))).isEqualTo(ending);
    }

    @Test
    void aRowOfAnotherFormIsNotRead() {
        byte[] row = NUMBERS.encode(new Numbers(1, 2, 3, 4, true, "five"));
        assertThatThrownBy(() -> ENDINGS.decode(row)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> NUMBERS.decode(Arrays.copyOf(row, row.length - 3)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatIsNoRowIsRefusedAtOnce() {
        assertThatThrownBy(() -> Codec.of(Object.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }
}
