package selfsame.api.sandbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import selfsame.api.sandbox.Memory.Told;
import selfsame.api.sandbox.SandboxStep.SandboxEvent;
import selfsame.api.sandbox.SandboxStep.SandboxLink;
import selfsame.history.Act;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.normalisation.Normalisers;
import selfsame.policy.Policy;
import selfsame.sandbox.Outcome;
import selfsame.sandbox.Sandbox;
import selfsame.sandbox.Step;

/** Tells a sandbox what a caller wrote, step by step. Not thread-safe. */
final class Telling {

    /** As the sandbox's own clock: from each step to the next. */
    static final long TICK_MS = 1_000;

    private final Policy policy;
    private final Names names;
    private final Sandbox sandbox;
    private final Memory memory = new Memory();
    private Outcome last = new Outcome(Optional.empty(), List.of(), List.of(), List.of());
    private long now;
    private int steps;
    private long minted;

    /** @param start UTC epoch ms */
    Telling(Policy policy, Normalisers normalisers, long start) {
        this.policy = policy;
        names = new Names(policy, normalisers, memory::identifier);
        sandbox = new Sandbox(policy, normalisers, start, this::mint);
        now = start;
    }

    /** Made up and in order, so that the same story gives the same ids. */
    private PersonId mint() {
        return new PersonId(new UUID(0x7000L, Long.MIN_VALUE + ++minted));
    }

    World tell(SandboxStep said) {
        steps++;
        try {
            Step step = read(said);
            now += TICK_MS;
            last = sandbox.run(step);
            if (last.error().isEmpty()) {
                remember(step, said);
            }
        } catch (StepUnreadable unreadable) {
            last = new Outcome(Optional.of(unreadable.reason()), last.people(), last.held(), last.changes());
        }
        memory.changes(last.changes().size(), now);
        return new World(last, memory, policy.version());
    }

    private Step read(SandboxStep said) {
        if (said.event() != null) {
            return event(said.event());
        }
        if (said.alias() != null) {
            return new Step.Alias(
                    names.raw(said.alias().a()), names.raw(said.alias().b()));
        }
        if (said.link() != null) {
            return link(said.link());
        }
        if (said.removeLink() != null) {
            return new Step.RemoveLink(names.pair(said.removeLink()));
        }
        if (said.erase() != null) {
            return new Step.Erase(names.identifier(said.erase()));
        }
        if (said.undo() != null) {
            return new Step.UndoChange(said.undo());
        }
        if (said.advanceTo() != null) {
            return new Step.AdvanceTo(epochMs(said.advanceTo()));
        }
        return new Step.Steward(act(said));
    }

    private Act act(SandboxStep said) {
        if (said.separate() != null) {
            return Act.Separate.of(
                    names.all(said.separate().a()), names.all(said.separate().b()));
        }
        if (said.confirmSame() != null) {
            return new Act.ConfirmSame(names.pair(said.confirmSame()));
        }
        if (said.retractLink() != null) {
            return new Act.RetractLink(names.pair(said.retractLink()));
        }
        if (said.move() != null) {
            return new Act.Move(
                    names.all(said.move().identifiers()),
                    names.identifier(said.move().to()));
        }
        throw new IllegalStateException("a step that the schema does not have");
    }

    private Step event(SandboxEvent said) {
        String id = Objects.requireNonNullElse(said.id(), "event-" + steps);
        OffsetDateTime occurredAt = said.occurredAt();
        long at =
                occurredAt == null ? memory.event(id).map(Told::occurredAt).orElse(now + TICK_MS) : epochMs(occurredAt);
        List<Step.Named> identifiers = said.identifiers().stream()
                .map(one -> names.raw(one.namespace(), one.value(), Boolean.TRUE.equals(one.authenticated())))
                .toList();
        return new Step.Event(Optional.of(id), OptionalLong.of(at), identifiers);
    }

    private Step link(SandboxLink said) {
        double score = Objects.requireNonNullElse(said.score(), 1.0);
        if (!(score >= 0 && score <= 1)) {
            throw new StepUnreadable("a score is 0 to 1");
        }
        Identifier a = names.identifier(said.a());
        Identifier b = names.identifier(said.b());
        return new Step.AddLink(a, b, said.kind(), score);
    }

    /** What a step that was taken made known. */
    private void remember(Step step, SandboxStep said) {
        switch (step) {
            case Step.Event event -> remember(event, said);
            case Step.Alias(Step.Named a, Step.Named b) -> {
                names.usable(a).ifPresent(identifier -> memory.see(identifier, now, 0));
                names.usable(b).ifPresent(identifier -> memory.see(identifier, now, 0));
            }
            case Step.AddLink link -> {
                memory.see(link.a(), now, 0);
                memory.see(link.b(), now, 0);
            }
            case Step.Erase(Identifier identifier) -> memory.forget(identifier);
            case Step.AdvanceTo(long at) -> now = Math.max(now, at);
            case Step.RemoveLink removed -> {}
            case Step.Steward act -> {}
            case Step.UndoChange undone -> {}
        }
    }

    private void remember(Step.Event event, SandboxStep said) {
        String type = said.event() == null ? null : said.event().type();
        long at = event.occurredAt().orElse(now);
        now = Math.max(now, at);
        List<Identifier> identifiers = event.identifiers().stream()
                .flatMap(name -> names.usable(name).stream())
                .distinct()
                .toList();
        memory.add(new Told(event.id().orElseThrow(), Objects.requireNonNullElse(type, "event_told"), at, identifiers));
    }

    static long epochMs(OffsetDateTime time) {
        return time.toInstant().toEpochMilli();
    }
}
