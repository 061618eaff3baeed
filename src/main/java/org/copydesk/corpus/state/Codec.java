package org.copydesk.corpus.state;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.copydesk.document.Block;
import org.copydesk.document.Candidate;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Edit;
import org.copydesk.document.Outcome;
import org.copydesk.document.Person;
import org.copydesk.document.Signal;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * Values of segments as CBOR (RFC 8949). The small records that come by the hundred are written as arrays, without
 * their field names.
 */
public final class Codec<V> {
    private static final ObjectMapper MAPPER = mapper();
    private final ObjectReader reader;
    private final ObjectWriter writer;

    private Codec(Class<V> type) {
        this.reader = MAPPER.readerFor(type);
        this.writer = MAPPER.writerFor(type);
    }

    public static <V> Codec<V> of(Class<V> type) {
        return new Codec<>(type);
    }

    public byte[] encode(V value) {
        return writer.writeValueAsBytes(value);
    }

    public V decode(byte[] bytes) {
        return reader.readValue(bytes);
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface AsArray {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Outcome.Kept.class, name = "kept"),
        @JsonSubTypes.Type(value = Outcome.Duplicate.class, name = "duplicate"),
        @JsonSubTypes.Type(value = Outcome.Rejected.class, name = "rejected"),
        @JsonSubTypes.Type(value = Outcome.Quarantined.class, name = "quarantined")
    })
    private interface Named {}

    private static ObjectMapper mapper() {
        CBORMapper.Builder builder = CBORMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .addMixIn(Outcome.class, Named.class);
        List.of(Block.class, Signal.class, Edit.class, Candidate.class, Person.class, DocumentKey.class)
                .forEach(type -> builder.addMixIn(type, AsArray.class));
        return builder.build();
    }
}
