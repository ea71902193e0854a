package selfsame.local.launcher;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import selfsame.local.OwnClasses;
import selfsame.local.launcher.WriteKeys.Trust;

/** What {@code up} and {@code demo} share: the options, the checks before anything starts, and the start. */
final class Startup {

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Mixin
    private Ports ports = new Ports();

    Home home() {
        return homeOption.home();
    }

    Ports ports() {
        return ports;
    }

    /**
     * @param receiver who is told by webhooks
     * @throws Refusal when it cannot work here or now
     */
    Services start(Console console, Optional<HookReceiver> receiver) {
        Running.in(home()).ifPresent(running -> {
            throw new Refusal("Selfsame is already running here (process %d). Stop it with: ./selfsame down"
                    .formatted(running.launcher().pid()));
        });
        Preflight.requireMemory(Services.MEMORY_MEBIBYTES);
        Preflight.requireFreePorts(ports);
        new WriteKeys(home()).own(ImportCommand.SENDER, Trust.TRUSTED);
        console.line("Starting Selfsame; its data stays in " + home().root());
        var services = new Services(new Services.Setting(home(), ports, checkout(), receiver), console);
        services.start();
        return services;
    }

    /** {@code <checkout>/local/target/<these classes>} */
    private static Path checkout() {
        return OwnClasses.location().resolve("../../..").normalize();
    }
}
