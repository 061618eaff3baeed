package org.copydesk.corpus.state;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How the values of a type are written: a record as the array of its components in their order, one of several records
 * with its name before them, an enum by its name. References may be null.
 */
interface Shape {
    void write(Object value, CborWriter out);

    Object read(CborReader in);

    /** Returns the shape of a record, an enum, a sealed interface of records, or what records are made of. */
    static Shape of(Type type) {
        Shape plain = Plain.BY_TYPE.get(type);
        if (plain != null) {
            return plain;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new Elements(of(list.getActualTypeArguments()[0]));
        }
        if (type instanceof Class<?> named && named.isRecord()) {
            return RecordShape.of(named);
        }
        if (type instanceof Class<?> named && named.isEnum()) {
            return new Name(named.getEnumConstants());
        }
        if (type instanceof Class<?> named && named.isSealed()) {
            return new Choice(named.getPermittedSubclasses());
        }
        throw new IllegalArgumentException("rows cannot hold a " + type.getTypeName());
    }

    /** Numbers, truth and text. */
    record Plain(BiConsumer<CborWriter, Object> writer, Function<CborReader, Object> reader) implements Shape {
        private static final Plain INT =
                new Plain((out, value) -> out.integer((Integer) value), in -> (int) in.integer());
        private static final Plain LONG = new Plain((out, value) -> out.integer((Long) value), CborReader::integer);
        private static final Plain FLOAT = new Plain((out, value) -> out.real((Float) value), CborReader::real32);
        private static final Plain DOUBLE = new Plain((out, value) -> out.real((Double) value), CborReader::real64);
        private static final Plain BOOLEAN = new Plain((out, value) -> out.bool((Boolean) value), CborReader::bool);
        private static final Plain TEXT = new Plain((out, value) -> out.text((String) value), CborReader::text);
        private static final Map<Type, Shape> BY_TYPE = Map.of(
                int.class,
                INT,
                long.class,
                LONG,
                float.class,
                FLOAT,
                double.class,
                DOUBLE,
                boolean.class,
                BOOLEAN,
                Boolean.class,
                BOOLEAN,
                String.class,
                TEXT);

        @Override
        public void write(Object value, CborWriter out) {
            writer.accept(out, value);
        }

        @Override
        public Object read(CborReader in) {
            return reader.apply(in);
        }
    }

    /** A list. */
    record Elements(Shape element) implements Shape {
        @Override
        public void write(Object value, CborWriter out) {
            List<?> list = (List<?>) value;
            out.array(list.size());
            for (int i = 0; i < list.size(); i++) {
                element.write(list.get(i), out);
            }
        }

        @Override
        public Object read(CborReader in) {
            Object[] elements = new Object[in.array()];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = element.read(in);
            }
            return List.of(elements);
        }
    }

    /** A constant of an enum. */
    final class Name implements Shape {
        private final Object[] constants;
        private final byte[][] names;

        Name(Object[] constants) {
            this.constants = constants;
            this.names = Arrays.stream(constants)
                    .map(constant -> ((Enum<?>) constant).name().getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new);
        }

        @Override
        public void write(Object value, CborWriter out) {
            out.text(names[((Enum<?>) value).ordinal()]);
        }

        @Override
        public Object read(CborReader in) {
            return constants[in.text(names)];
        }
    }

    /** One of several records. */
    final class Choice implements Shape {
        private final Class<?>[] types;
        private final byte[][] names;
        private final RecordShape[] shapes;

        Choice(Class<?>[] types) {
            this.types = types;
            this.names = Arrays.stream(types)
                    .map(type -> type.getSimpleName().getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new);
            this.shapes = Arrays.stream(types).map(RecordShape::of).toArray(RecordShape[]::new);
        }

        @Override
        public void write(Object value, CborWriter out) {
            int type = Arrays.asList(types).indexOf(value.getClass());
            out.array(2);
            out.text(names[type]);
            shapes[type].write(value, out);
        }

        @Override
        public Object read(CborReader in) {
            in.array();
            return shapes[in.text(names)].read(in);
        }
    }
}
