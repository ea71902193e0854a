package selfsame.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import selfsame.decision.Decided;
import selfsame.decision.Decision;
import selfsame.decision.HeldReason;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;
import selfsame.simulation.Simulation.Held;
import selfsame.survey.Progress;
import selfsame.survey.Region;
import selfsame.survey.Regrouping;
import selfsame.survey.Survey;

/** Decides the whole graph under another policy and compares with what is stored. Writes nothing. Thread-safe. */
public final class SimulatePolicy {

    private static final int EFFECTS_MAX = 20;

    private final Survey survey;
    private final LongSupplier clock;

    /** @param clock UTC epoch ms */
    public SimulatePolicy(Survey survey, LongSupplier clock) {
        this.survey = survey;
        this.clock = clock;
    }

    /** @throws selfsame.identity.IdentityException.StoreUnavailable when the store cannot be reached */
    public Simulation simulate(Policy policy, Progress progress) {
        Walk walk = new Walk(policy, clock.getAsLong(), progress);
        survey.walk(walk);
        return walk.told();
    }

    private static final class Walk implements Survey.Visitor {

        private final Policy policy;
        private final long now;
        private final Progress progress;
        private final SortedMap<HeldReason, Held> heldLinks = new TreeMap<>();
        private final PriorityQueue<Effect> effects =
                new PriorityQueue<>(EFFECTS_MAX + 1, Effect.LARGEST_FIRST.reversed());
        private int total;
        private int identifiers;
        private int leftOut;
        private int peopleBefore;
        private int peopleAfter;
        private int peopleMerging;
        private int peopleSplitting;
        private int identifiersMoved;

        Walk(Policy policy, long now, Progress progress) {
            this.policy = policy;
            this.now = now;
            this.progress = progress;
        }

        @Override
        public void begins(int identifiers) {
            total = identifiers;
            progress.at(0, total);
        }

        @Override
        public void visit(Region region) {
            Decided decided = Decision.decide(region.evidence(), region.facts(), policy, now);
            SortedMap<PersonId, Set<Identifier>> before = region.people();
            identifiers += region.members().size();
            peopleBefore += before.size();
            peopleAfter += decided.people().size();
            region.links().forEach(link -> link.held().ifPresent(reason -> count(reason, 1, 0)));
            decided.held().forEach(link -> count(link.reason(), 0, 1));
            Regrouping.between(before, decided.people()).forEach(block -> count(block, region));
            progress.at(identifiers + leftOut, total);
        }

        private void count(HeldReason reason, int before, int after) {
            heldLinks.put(reason, heldLinks.getOrDefault(reason, new Held(0, 0)).plus(before, after));
        }

        private void count(Regrouping block, Region region) {
            Map<Identifier, PersonId> ownerOf = new HashMap<>();
            block.before().forEach((id, members) -> members.forEach(member -> ownerOf.put(member, id)));
            Map<PersonId, Integer> parts = new HashMap<>();
            Set<PersonId> merging = new HashSet<>();
            for (Set<Identifier> group : block.after()) {
                Set<PersonId> owners = new HashSet<>();
                group.forEach(member -> {
                    PersonId owner = ownerOf.get(member);
                    if (owner != null) {
                        owners.add(owner);
                    }
                });
                owners.forEach(owner -> parts.merge(owner, 1, Integer::sum));
                if (owners.size() > 1) {
                    merging.addAll(owners);
                }
            }
            peopleMerging += merging.size();
            peopleSplitting +=
                    (int) parts.values().stream().filter(count -> count > 1).count();
            Effect effect = Effect.of(block, region, policy);
            identifiersMoved += effect.identifiersMoved();
            effects.add(effect);
            if (effects.size() > EFFECTS_MAX) {
                effects.remove();
            }
        }

        @Override
        public void leavesOut(int identifiers) {
            leftOut += identifiers;
            progress.at(this.identifiers + leftOut, total);
        }

        Simulation told() {
            return new Simulation(
                    identifiers,
                    leftOut,
                    peopleBefore,
                    peopleAfter,
                    peopleMerging,
                    peopleSplitting,
                    identifiersMoved,
                    heldLinks,
                    List.copyOf(effects).stream().sorted(Effect.LARGEST_FIRST).toList());
        }
    }
}
