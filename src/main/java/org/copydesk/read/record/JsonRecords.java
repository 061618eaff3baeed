package org.copydesk.read.record;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.UnreadableException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Makes records of JSON objects: the keys that are known, one by one, and nothing else in memory. */
public final class JsonRecords {
    /** What a message quotes of the line is a text of the input, which no report of what went wrong may hold. */
    private static final Pattern QUOTED = Pattern.compile("'[^']{2,}'");

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private final JsonFactory factory;

    /** @param longest characters of one string */
    public JsonRecords(int longest) {
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(200)
                        .maxStringLength(longest)
                        .maxNumberLength(1000)
                        .maxNameLength(10_000)
                        .build())
                .build();
    }

    /** A record, or why there is none; its own id where it could still be read. */
    public record Result(
            @Nullable SourceRecord record,
            Label label,
            @Nullable UnreadableException refusal) {
        static Result of(RecordBuilder builder, Label label) {
            try {
                return new Result(builder.build(), label, null);
            } catch (UnreadableException refusal) {
                return new Result(null, label, refusal);
            }
        }

        /** Returns how large its content is. */
        public int bytes() {
            return record == null ? 0 : record.content().length;
        }
    }

    /** Reads one line; a line that is no UTF-8 is taken as windows-1252. */
    public Result line(byte[] bytes, int length) {
        Checksum checksum = trimmed(bytes, length);
        RecordBuilder builder = new RecordBuilder();
        try {
            return one(factory.createParser(ObjectReadContext.empty(), bytes, 0, length), builder, checksum);
        } catch (JacksonException invalid) {
            if (String.valueOf(invalid.getOriginalMessage()).startsWith("Invalid UTF-8")) {
                return windows(new String(bytes, 0, length, WINDOWS), checksum);
            }
            return damaged(builder.label(checksum), invalid);
        }
    }

    /** White space around a value is no part of it, however the file is read. */
    private static Checksum trimmed(byte[] line, int length) {
        int start = 0;
        int end = length;
        while (start < end && line[start] >= 0 && line[start] <= ' ') {
            start++;
        }
        while (end > start && line[end - 1] >= 0 && line[end - 1] <= ' ') {
            end--;
        }
        return Checksum.of(line, start, end);
    }

    private Result windows(String line, Checksum checksum) {
        RecordBuilder builder = new RecordBuilder();
        try {
            return one(factory.createParser(ObjectReadContext.empty(), line), builder, checksum);
        } catch (JacksonException invalid) {
            return damaged(builder.label(checksum), invalid);
        }
    }

    private static Result one(JsonParser parser, RecordBuilder builder, Checksum checksum) {
        try (parser) {
            parser.nextToken();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return noObject(parser, builder.label(checksum));
            }
            object(parser, builder, true);
            Label label = builder.label(checksum);
            if (parser.nextToken() != null) {
                return refused(label, Cause.DAMAGED, "more than one value on the line");
            }
            return Result.of(builder, label);
        }
    }

    private static Result noObject(JsonParser parser, Label label) {
        parser.skipChildren();
        return refused(label, Cause.UNSUPPORTED, "a value that is no object");
    }

    private static Result damaged(Label label, JacksonException invalid) {
        String words = QUOTED.matcher(invalid.getOriginalMessage()).replaceAll("'…'");
        return refused(label, Cause.DAMAGED, "no valid JSON: " + words);
    }

    private static Result refused(Label label, Cause cause, String message) {
        return new Result(null, label, new UnreadableException(cause, message));
    }

    /** Walks through one value after another, and through arrays of them, without holding more than one record. */
    public final class Cursor implements AutoCloseable {
        private final Stretch stretch;
        private final JsonParser parser;

        private Cursor(InputStream stream) {
            stretch = new Stretch(stream);
            parser = factory.createParser(ObjectReadContext.empty(), stretch);
        }

        /**
         * Returns the next record, or null at the end.
         *
         * @throws JacksonException when the rest cannot be read
         */
        public @Nullable Result next() {
            JsonToken token = parser.nextToken();
            while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                token = parser.nextToken();
            }
            if (token == null) {
                return null;
            }
            RecordBuilder builder = new RecordBuilder();
            if (token != JsonToken.START_OBJECT) {
                return noObject(parser, builder.label());
            }
            long start = parser.currentTokenLocation().getByteOffset();
            if (start < 0) { // UTF-16 and UTF-32, where the parser counts characters
                object(parser, builder, true);
                return Result.of(builder, builder.label());
            }
            stretch.begin(start);
            object(parser, builder, true);
            Checksum checksum = stretch.end(parser.currentLocation().getByteOffset());
            return Result.of(builder, builder.label(checksum));
        }

        /** Whether the last record stood in an array. */
        public boolean isInArray() {
            return parser.streamReadContext().inArray();
        }

        @Override
        public void close() {
            parser.close();
        }
    }

    public Cursor open(InputStream stream) {
        return new Cursor(stream);
    }

    private static void object(JsonParser parser, RecordBuilder builder, boolean outermost) {
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            JsonToken token = parser.nextToken();
            Meaning meaning = Meaning.of(key);
            if (token == JsonToken.START_OBJECT && outermost && (key.equals("metadata") || key.equals("meta"))) {
                object(parser, builder, false);
            } else if (meaning == null || !outermost && meaning.role() != Meaning.Role.FIELD) {
                parser.skipChildren();
            } else if (token == JsonToken.START_ARRAY) {
                array(parser, key, meaning, builder);
            } else {
                builder.put(key, scalar(parser, meaning));
            }
        }
    }

    /** Names one by one; paragraphs of a text together. */
    private static void array(JsonParser parser, String key, Meaning meaning, RecordBuilder builder) {
        StringJoiner paragraphs = new StringJoiner("\n\n");
        boolean any = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String value = scalar(parser, meaning);
            if (value == null) {
                continue;
            }
            any = true;
            if (meaning.role().isText()) {
                paragraphs.add(value);
            } else {
                builder.put(key, value);
            }
        }
        if (any && meaning.role().isText()) {
            builder.put(key, paragraphs.toString());
        }
    }

    /** A string or number as written, or the {@code name} of an object. */
    private static @Nullable String scalar(JsonParser parser, Meaning meaning) {
        switch (parser.currentToken()) {
            case VALUE_STRING:
                return parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT:
                return meaning.role().isText() ? null : parser.getString();
            case START_OBJECT:
                return meaning.role() == Meaning.Role.FIELD ? name(parser) : skipped(parser);
            default:
                return skipped(parser);
        }
    }

    private static @Nullable String skipped(JsonParser parser) {
        parser.skipChildren();
        return null;
    }

    private static @Nullable String name(JsonParser parser) {
        String name = null;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
            if (text && key.equals("name")) {
                name = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return name;
    }
}
