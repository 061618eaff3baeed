package org.copydesk.corpus.state;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Writes a record as the array of its components. */
final class RecordShape implements Shape {
    private final Shape[] shapes;
    /** From a record to all of its components at once: one call of a handle costs as much as several of methods. */
    private final MethodHandle getter;

    private final MethodHandle constructor;

    private RecordShape(Shape[] shapes, MethodHandle getter, MethodHandle constructor) {
        this.shapes = shapes;
        this.getter = getter;
        this.constructor = constructor;
    }

    static RecordShape of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Shape[] shapes = new Shape[components.length];
        MethodHandle[] getters = new MethodHandle[components.length];
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            for (int i = 0; i < components.length; i++) {
                shapes[i] = Shape.of(components[i].getGenericType());
                components[i].getAccessor().setAccessible(true);
                getters[i] = lookup.unreflect(components[i].getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
            }
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            MethodHandle constructor = lookup.unreflectConstructor(canonical)
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new RecordShape(shapes, all(getters), constructor);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalArgumentException("rows cannot hold a " + type.getName(), closed);
        }
    }

    /** Returns a handle from an object to the array of what all of the getters return for it. */
    private static MethodHandle all(MethodHandle[] getters) {
        MethodHandle array = MethodHandles.identity(Object[].class).asCollector(Object[].class, getters.length);
        return MethodHandles.permuteArguments(
                MethodHandles.filterArguments(array, 0, getters),
                MethodType.methodType(Object[].class, Object.class),
                new int[getters.length]);
    }

    @Override
    public void write(Object value, CborWriter out) {
        out.array(shapes.length);
        Object[] components = components(value);
        for (int i = 0; i < shapes.length; i++) {
            if (components[i] == null) {
                out.none();
            } else {
                shapes[i].write(components[i], out);
            }
        }
    }

    @Override
    public Object read(CborReader in) {
        if (in.array() != shapes.length) {
            throw new IllegalStateException("a row of another form: run again with --full to rebuild it");
        }
        Object[] components = new Object[shapes.length];
        for (int i = 0; i < shapes.length; i++) {
            components[i] = in.none() ? null : shapes[i].read(in);
        }
        return make(components);
    }

    private Object[] components(Object value) {
        try {
            return (Object[]) getter.invokeExact(value);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private Object make(Object[] components) {
        try {
            return (Object) constructor.invokeExact(components);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
    }
}
