package selfsame.api.simulation;

import java.time.Instant;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.policy.PolicyInput;
import selfsame.api.running.Run;
import selfsame.api.running.RunningProperties;
import selfsame.api.running.Runs;
import selfsame.api.security.ForAnalysts;
import selfsame.policy.Policy;
import selfsame.simulation.SimulatePolicy;
import selfsame.simulation.Simulation;
import selfsame.simulation.Unseen;
import selfsame.wiring.PolicyInForce;

@Controller
class SimulationController {

    /** A result is compared with what was in force, and is another one when something else is. */
    private record Asked(int inForce, String text) {}

    private final SimulatePolicy simulatePolicy;
    private final PolicyInForce inForce;
    private final Runs<Asked, Simulation> runs;

    SimulationController(SimulatePolicy simulatePolicy, PolicyInForce inForce, RunningProperties properties) {
        this.simulatePolicy = simulatePolicy;
        this.inForce = inForce;
        this.runs = new Runs<>("simulation", properties);
    }

    @QueryMapping
    @ForAnalysts
    SimulationView simulate(@Argument String policy) {
        Policy proposed = PolicyInput.read(policy);
        Policy current = inForce.get();
        Run<Simulation> run = runs.startOrJoin(
                new Asked(current.version(), policy),
                Instant.EPOCH,
                progress -> simulatePolicy.simulate(proposed, progress));
        return new SimulationView(run, current.version(), Unseen.between(current, proposed));
    }
}
