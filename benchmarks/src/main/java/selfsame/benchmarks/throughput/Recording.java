package selfsame.benchmarks.throughput;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.TypeSystem;
import org.springframework.beans.factory.config.BeanPostProcessor;
import selfsame.cypher.Bundle;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.CypherText;
import selfsame.cypher.bundle.BeginBatch;
import selfsame.cypher.bundle.LockAndRead;
import selfsame.cypher.bundle.PutIdentifiers;
import selfsame.cypher.bundle.WriteDecision;

/**
 * Listens to the resolver's driver and keeps what each committed batch sent: the very statements with the very rows, those of a bundle one by one.
 * Keeps references only, so it costs the resolver next to nothing. Thread-safe.
 */
final class Recording implements BeanPostProcessor {

    /** A batch's transaction is the one that moves positions. */
    private static final String MARK = CypherText.ofBundle(BeginBatch.class);

    private static final Map<String, Class<? extends Bundle>> BUNDLES = Stream.of(
                    BeginBatch.class, LockAndRead.class, PutIdentifiers.class, WriteDecision.class)
            .collect(Collectors.toMap(CypherText::ofBundle, bundle -> bundle));

    private final List<List<Query>> batches = new ArrayList<>();

    /** What was sent since the last call, batch by batch. */
    synchronized List<List<Query>> take() {
        List<List<Query>> taken = batches.stream()
                .map(batch -> batch.stream().flatMap(Recording::parts).toList())
                .toList();
        batches.clear();
        return taken;
    }

    private synchronized void keep(List<Query> transaction) {
        if (transaction.stream().anyMatch(query -> query.text().equals(MARK))) {
            batches.add(transaction);
        }
    }

    private static Stream<Query> parts(Query query) {
        Class<? extends Bundle> bundle = BUNDLES.get(query.text());
        if (bundle == null) {
            return Stream.of(query);
        }
        Value given = query.parameters().get(CypherRunner.GIVEN);
        return Arrays.stream(bundle.getRecordComponents())
                .filter(part -> hasRows(given.get(part.getName())))
                .map(part -> new Query(
                        CypherText.of(part.getType()),
                        Values.parameters(CypherRunner.GIVEN, given.get(part.getName()))));
    }

    private static boolean hasRows(Value parameters) {
        for (Value parameter : parameters.values()) {
            if (parameter.hasType(TypeSystem.getDefault().LIST()) && parameter.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Driver driver
                ? proxy(Driver.class, (method, arguments) -> {
                    Object result = method.invoke(driver, arguments);
                    return result instanceof Session session && method.getParameterCount() == 0
                            ? listened(session)
                            : result;
                })
                : bean;
    }

    private Session listened(Session session) {
        return proxy(Session.class, (method, arguments) -> {
            if (method.getName().equals("executeWrite") && arguments[0] instanceof TransactionCallback<?> work) {
                List<List<Query>> attempts = new ArrayList<>();
                arguments[0] = (TransactionCallback<Object>) transaction -> {
                    List<Query> attempt = new ArrayList<>();
                    attempts.add(attempt);
                    return work.execute(listened(transaction, attempt));
                };
                Object result = method.invoke(session, arguments);
                keep(attempts.getLast());
                return result;
            }
            return method.invoke(session, arguments);
        });
    }

    private static TransactionContext listened(TransactionContext transaction, List<Query> attempt) {
        return proxy(TransactionContext.class, (method, arguments) -> {
            if (method.getName().equals("run") && arguments[0] instanceof String text) {
                attempt.add(
                        arguments.length == 2 && arguments[1] instanceof Value rows
                                ? new Query(text, rows)
                                : new Query(text, Values.parameters()));
            }
            return method.invoke(transaction, arguments);
        });
    }

    /** Called instead of a method; may throw whatever it threw. */
    private interface Instead {
        Object invoke(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Instead instead) {
        InvocationHandler handler = (_, method, arguments) -> {
            try {
                return instead.invoke(method, arguments == null ? new Object[0] : arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getTargetException();
            }
        };
        return type.cast(Proxy.newProxyInstance(Recording.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
