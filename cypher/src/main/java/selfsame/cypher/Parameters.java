package selfsame.cypher;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * Records as the driver takes them: maps, by the names of their components. The driver can do that too, but looks every record's
 * components up again, which for the rows of a batch costs as much as writing them. Thread-safe.
 */
final class Parameters {

    private static final MethodType ACCESS = MethodType.methodType(Object.class, Object.class);

    private static final ClassValue<Component[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Component[] computeValue(Class<?> type) {
            RecordComponent[] declared = type.getRecordComponents();
            Component[] components = new Component[declared.length];
            for (int index = 0; index < declared.length; index++) {
                components[index] = Component.of(declared[index]);
            }
            return components;
        }
    };

    private record Component(String name, MethodHandle accessor) {

        static Component of(RecordComponent declared) {
            try {
                return new Component(
                        declared.getName(),
                        MethodHandles.publicLookup()
                                .unreflect(declared.getAccessor())
                                .asType(ACCESS));
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException("a statement and its rows are public: " + declared, e);
            }
        }

        @Nullable
        Object of(Record record) {
            try {
                return (Object) accessor.invokeExact((Object) record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("an accessor of a record threw what it does not declare", e);
            }
        }
    }

    private Parameters() {}

    static Value of(Record record) {
        Component[] components = COMPONENTS.get(record.getClass());
        Map<String, Object> values = HashMap.newHashMap(components.length);
        for (Component component : components) {
            values.put(component.name(), value(component.of(record)));
        }
        return Values.value(values);
    }

    /** Of a bundle, in their order. */
    static List<Statement<?>> statements(Bundle bundle) {
        List<Statement<?>> statements = new ArrayList<>();
        for (Component component : COMPONENTS.get(bundle.getClass())) {
            if (!(component.of((Record) bundle) instanceof Statement<?> statement)) {
                throw new IllegalArgumentException("a bundle holds statements: " + bundle.getClass());
            }
            statements.add(statement);
        }
        return statements;
    }

    /** It has lists, and nothing in any of them. */
    static boolean isEmpty(Record record) {
        List<List<?>> lists = new ArrayList<>();
        for (Component component : COMPONENTS.get(record.getClass())) {
            if (component.of(record) instanceof List<?> list) {
                lists.add(list);
            }
        }
        return !lists.isEmpty() && lists.stream().allMatch(List::isEmpty);
    }

    private static Value value(@Nullable Object object) {
        return switch (object) {
            case null -> Values.NULL;
            case String text -> Values.value(text);
            case Long number -> Values.value(number.longValue());
            case Integer number -> Values.value(number.intValue());
            case Double number -> Values.value(number.doubleValue());
            case Record record -> of(record);
            case List<?> list ->
                Values.value(list.stream().map(Parameters::value).toArray(Value[]::new));
            default -> Values.value(object);
        };
    }
}
