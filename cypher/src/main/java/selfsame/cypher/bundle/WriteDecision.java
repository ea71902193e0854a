package selfsame.cypher.bundle;

import selfsame.cypher.Bundle;
import selfsame.cypher.change.CreateChanges;
import selfsame.cypher.counter.CountEvents;
import selfsame.cypher.event.CreateEvents;
import selfsame.cypher.identifier.ClearPending;
import selfsame.cypher.identifier.MarkGeneric;
import selfsame.cypher.identifier.MarkPending;
import selfsame.cypher.link.ForgetExpiry;
import selfsame.cypher.link.HoldLinks;
import selfsame.cypher.link.UpsertLinks;
import selfsame.cypher.outbox.AppendOutbox;
import selfsame.cypher.person.CheckMembership;
import selfsame.cypher.person.CheckMoved;
import selfsame.cypher.person.CreatePeople;
import selfsame.cypher.person.JoinPeople;
import selfsame.cypher.person.MoveAnchors;
import selfsame.cypher.person.MoveMembers;
import selfsame.cypher.person.UpdatePeople;
import selfsame.cypher.policy.MarkDecided;
import selfsame.cypher.policy.SetExpiries;
import selfsame.cypher.position.HoldLatches;
import selfsame.cypher.profile.WriteSummaries;
import selfsame.cypher.question.CloseCases;
import selfsame.cypher.question.OpenCases;

/** Everything that a decision writes; whoever waits for the batch waits from its last statement on. */
public record WriteDecision(
        WriteSummaries summaries,
        UpsertLinks links,
        HoldLinks holds,
        CreatePeople minted,
        MoveAnchors anchors,
        JoinPeople joinings,
        MoveMembers moves,
        UpdatePeople people,
        MarkDecided renewed,
        SetExpiries expiries,
        MarkGeneric generic,
        ClearPending settled,
        MarkPending deferred,
        ForgetExpiry expired,
        CreateChanges changes,
        OpenCases opened,
        CloseCases perhapsOver,
        CreateEvents events,
        CountEvents counts,
        CheckMembership joined,
        CheckMoved moved,
        AppendOutbox outbox,
        HoldLatches latches)
        implements Bundle {}
