package selfsame.cypher;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Returned rows as records, by the names of their components. The driver can do that too, and does where a row holds further records;
 * for rows of plain values and lists of them, of which a decision reads thousands, it takes longer than the database. Thread-safe.
 */
final class Rows {

    private static final Map<Class<?>, Function<Value, @Nullable Object>> PLAIN = Map.of(
            byte[].class, orNull(Value::asByteArray),
            String.class, orNull(Value::asString),
            Long.class, orNull(Value::asLong),
            Integer.class, orNull(Value::asInt),
            Double.class, orNull(Value::asDouble),
            Boolean.class, orNull(Value::asBoolean),
            long.class, Value::asLong,
            int.class, Value::asInt,
            double.class, Value::asDouble,
            boolean.class, Value::asBoolean);

    private static final MethodType CREATE = MethodType.methodType(Object.class, Object[].class);

    private static final ClassValue<Optional<Plain>> TYPES = new ClassValue<>() {
        @Override
        protected Optional<Plain> computeValue(Class<?> type) {
            return Plain.of(type);
        }
    };

    private record Column(String name, Function<Value, @Nullable Object> read) {

        static Stream<Column> of(RecordComponent component) {
            Function<Value, @Nullable Object> read = reader(component);
            return read == null ? Stream.empty() : Stream.of(new Column(component.getName(), read));
        }

        private static @Nullable Function<Value, @Nullable Object> reader(RecordComponent component) {
            if (component.getType() == List.class && component.getGenericType() instanceof ParameterizedType list) {
                Function<Value, @Nullable Object> element = PLAIN.get(list.getActualTypeArguments()[0]);
                return element == null ? null : orNull(value -> value.asList(element));
            }
            return PLAIN.get(component.getType());
        }
    }

    /** A type of rows that holds nothing but plain values and lists of them. */
    private record Plain(MethodHandle constructor, List<Column> columns) {

        static Optional<Plain> of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            List<Column> columns = Arrays.stream(components).flatMap(Column::of).toList();
            if (columns.size() < components.length) {
                return Optional.empty();
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                MethodHandle constructor = MethodHandles.publicLookup()
                        .findConstructor(type, MethodType.methodType(void.class, types))
                        .asSpreader(Object[].class, types.length)
                        .asType(CREATE);
                return Optional.of(new Plain(constructor, columns));
            } catch (NoSuchMethodException | IllegalAccessException e) {
                throw new IllegalArgumentException("a statement and its rows are public: " + type, e);
            }
        }

        Object row(Record row) {
            return row(column -> row.get(row.index(columns.get(column).name())));
        }

        /** @param row a list, in the order of the components */
        Object row(Value row) {
            return row(row::get);
        }

        private Object row(IntFunction<Value> valueOf) {
            @Nullable Object[] values = new @Nullable Object[columns.size()];
            for (int column = 0; column < values.length; column++) {
                values[column] = columns.get(column).read().apply(valueOf.apply(column));
            }
            try {
                return (Object) constructor.invokeExact(values);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a record's constructor threw what it does not declare", e);
            }
        }
    }

    private Rows() {}

    /** @throws java.util.NoSuchElementException when the row lacks a component */
    static <R extends java.lang.Record> R row(Record row, Class<R> type) {
        Optional<Plain> plain = TYPES.get(type);
        return plain.isPresent() ? type.cast(plain.get().row(row)) : row.as(type);
    }

    /**
     * One of a bundle's rows.
     *
     * @param row a list, in the order of the components
     */
    static <R extends java.lang.Record> R row(Value row, Class<R> type) {
        Plain plain = TYPES.get(type)
                .orElseThrow(() -> new IllegalArgumentException("a bundle's rows hold plain values: " + type));
        return type.cast(plain.row(row));
    }

    private static Function<Value, @Nullable Object> orNull(Function<Value, Object> read) {
        return value -> value.isNull() ? null : read.apply(value);
    }
}
