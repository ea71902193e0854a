package selfsame.api.reading;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Makes data loaders of blocking reads: each takes all keys of a query's level at once, on a virtual thread. */
@Component
public class Batches {

    private final BatchLoaderRegistry registry;
    private final Scheduler threads;

    Batches(
            BatchLoaderRegistry registry,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor threads) {
        this.registry = registry;
        this.threads = Schedulers.fromExecutor(threads);
    }

    /**
     * @param name the name of the {@code DataLoader} parameter that takes it
     * @param load a key that has no value is left out
     */
    public <K, V> void add(String name, Function<Collection<K>, Map<K, V>> load) {
        registry.<K, V>forName(name)
                .registerMappedBatchLoader((keys, environment) ->
                        Mono.fromCallable(() -> load.apply(keys)).subscribeOn(threads));
    }
}
