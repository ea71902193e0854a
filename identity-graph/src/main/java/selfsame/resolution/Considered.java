package selfsame.resolution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import selfsame.history.FactChanges;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;

/** An act, thought through to the end. Nothing of it is written yet. */
record Considered(
        PersonId change,
        long now,
        int policyVersion,
        Intention intention,
        FactChanges facts,
        FactsChange difference,
        SequencedSet<Identifier> disturbed,
        Writes.Later later,
        Writes.Renewal renewal,
        Foreseen foreseen) {

    Writes writes(Order order) {
        Planning.Plan plan = foreseen.plan();
        Deed deed = new Deed(
                change.toString(),
                intention.kind(),
                order.reason(),
                foreseen.ownerAfter(intention.foremost(disturbed)),
                foreseen.concerned(),
                foreseen.moved(),
                facts,
                difference.unconfirmed(),
                intention.undoes(),
                intention.restores(),
                intention.anchors(),
                order.request());
        return new Writes(
                now,
                policyVersion,
                order.author(),
                new TreeMap<>(),
                difference.confirmed(),
                plan.holds(),
                plan.generic(),
                plan.people(),
                plan.before(),
                plan.anchorsBefore(),
                plan.versions(),
                plan.changes(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                later,
                renewal,
                Optional.of(deed));
    }
}
