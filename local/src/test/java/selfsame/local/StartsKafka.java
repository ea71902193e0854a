package selfsame.local;

import java.nio.file.Path;

/** Starts a broker, says its process id, and lives until it is killed. */
final class StartsKafka {

    private StartsKafka() {}

    public static void main(String[] arguments) throws InterruptedException {
        var kafka = Backend.kafka(Path.of(arguments[0])).start();
        System.out.println(kafka.processId());
        Thread.sleep(Long.MAX_VALUE);
    }
}
