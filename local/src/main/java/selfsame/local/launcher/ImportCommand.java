package selfsame.local.launcher;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import selfsame.local.client.Collector;
import selfsame.local.importer.RecordEvent;
import selfsame.local.importer.RecordEvents;
import selfsame.local.importer.RecordFile;
import selfsame.local.launcher.WriteKeys.Trust;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Sends records of other systems (CSV, or JSON lines) through the collector, one event each.")
final class ImportCommand implements Callable<Integer> {

    /** A request of a few hundred kilobytes: far below what the collector takes, large enough to be quick. */
    private static final int BATCH = 200;

    /** As whom it sends; the key is made with the first start, so that the collector knows it already. */
    static final String SENDER = "import";

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Option(
            names = "--label",
            paramLabel = "<label>",
            description = "Names this import; without it, each file's name does.")
    private String label = "";

    @Option(
            names = "--source",
            paramLabel = "<source>",
            description = "Of records that do not say theirs; without it, the file's name.")
    private String source = "";

    @Mixin
    private ColumnOptions columnOptions = new ColumnOptions();

    @Parameters(paramLabel = "<file>", arity = "1..*", description = "*.csv with a header line, or JSON lines.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        requireReadable();
        var home = homeOption.home();
        var running = Running.require(home);
        var console = Console.ofSystem();
        var collector = new Collector(running.ports().collector);
        var key = new WriteKeys(home).own(SENDER, Trust.TRUSTED);
        var isComplete = true;
        for (var path : files) {
            var file = new RecordFile(path);
            var sending = new Sending(collector, key, console, file.name());
            send(file, new RecordEvents(columnOptions.columns(), run(home, file)), sending);
            isComplete &= sending.report();
        }
        return isComplete ? 0 : 1;
    }

    private void requireReadable() {
        for (var file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new Refusal(file + " is not a file that can be read.");
            }
        }
    }

    private RecordEvents.Import run(Home home, RecordFile file) {
        var name = label.isEmpty() ? file.name() : label;
        var firstTime = home.keep(
                home.data().resolve("import-" + URLEncoder.encode(name, StandardCharsets.UTF_8) + ".time"),
                () -> Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return new RecordEvents.Import(name, source.isEmpty() ? file.name() : source, Instant.parse(firstTime));
    }

    private static void send(RecordFile file, RecordEvents events, Sending sending) throws IOException {
        var batch = new ArrayList<RecordEvent>();
        try (var records = file.read()) {
            while (records.hasNextValue()) {
                events.event(records.nextValue()).ifPresentOrElse(batch::add, sending::countUnusable);
                if (batch.size() == BATCH) {
                    sending.send(batch);
                    batch.clear();
                }
            }
        }
        sending.send(batch);
    }
}
