package selfsame.api.sandbox;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.api.act.MoveInput;
import selfsame.api.act.PairInput;
import selfsame.api.act.SidesInput;
import selfsame.api.person.IdentifierInput;
import selfsame.api.person.IdentifierInput.IdentifierName;
import selfsame.identity.LinkKind;

/** A step as a caller writes it. The schema sees to it that it is one of them. */
record SandboxStep(
        @Nullable SandboxEvent event,
        @Nullable PairInput alias,
        @Nullable SandboxLink link,
        @Nullable PairInput removeLink,
        @Nullable SidesInput separate,
        @Nullable PairInput confirmSame,
        @Nullable PairInput retractLink,
        @Nullable MoveInput move,
        @Nullable IdentifierInput erase,
        @Nullable Integer undo,
        @Nullable OffsetDateTime advanceTo) {

    record SandboxEvent(
            @Nullable String id,
            @Nullable String type,
            @Nullable OffsetDateTime occurredAt,
            List<SandboxIdentifier> identifiers) {}

    record SandboxIdentifier(
            String namespace, String value, @Nullable Boolean authenticated) {}

    record SandboxLink(
            IdentifierName a,
            IdentifierName b,
            LinkKind kind,
            @Nullable Double score) {}
}
