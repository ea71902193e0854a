package selfsame.api.act;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import selfsame.api.error.Refusal;
import selfsame.api.person.IdentifierInput;
import selfsame.api.person.Identifiers;
import selfsame.history.Act;
import selfsame.resolution.Order;
import selfsame.resolution.Wish;

/** From what a caller writes to what the identity graph is asked. */
@Component
class Wishes {

    private static final int IDENTIFIERS_MAX = 10_000;
    private static final int REASON_MAX = 1_000;
    private static final int KEY_MAX = 200;

    private final Identifiers identifiers;

    Wishes(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    Wish wish(ActInput input) {
        String undo = input.undo();
        return undo == null ? new Wish.Steward(act(input, named(input))) : new Wish.Undo(undo);
    }

    private Named named(ActInput input) {
        List<IdentifierInput> all = input.identifiers();
        if (all.size() > IDENTIFIERS_MAX) {
            throw new Refusal.BadRequest("An act names at most %d identifiers.".formatted(IDENTIFIERS_MAX));
        }
        return Named.read(all, identifiers);
    }

    private static Act act(ActInput input, Named named) {
        SidesInput separate = input.separate();
        PairInput confirm = input.confirmSame();
        PairInput retract = input.retractLink();
        MoveInput move = input.move();
        if (separate != null) {
            return new Act.Separate(named.identifiers(separate.a()), named.identifiers(separate.b()));
        }
        if (confirm != null) {
            return new Act.ConfirmSame(named.pair(confirm));
        }
        if (retract != null) {
            return new Act.RetractLink(named.pair(retract));
        }
        if (move != null) {
            return new Act.Move(named.identifiers(move.identifiers()), named.identifier(move.to()));
        }
        throw new Refusal.BadRequest("An act is one of undo, separate, confirmSame, retractLink, move.");
    }

    Order order(
            ActInput input, String author, String reason, @Nullable String preview, @Nullable String idempotencyKey) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new Refusal.BadRequest("reason must say why, in 1 to %d characters.".formatted(REASON_MAX));
        }
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > KEY_MAX)) {
            throw new Refusal.BadRequest("idempotencyKey has 1 to %d characters.".formatted(KEY_MAX));
        }
        return new Order(
                wish(input),
                author,
                reason,
                Optional.ofNullable(preview),
                Optional.ofNullable(idempotencyKey)
                        .map(key -> new Order.Request(digest(author, key), digest(content(input)))));
    }

    /** What is asked for, by surrogate ids, so that nothing personal is remembered. */
    private String content(ActInput input) {
        String undo = input.undo();
        if (undo != null) {
            return "undo " + undo;
        }
        Named named = named(input);
        StringBuilder content = new StringBuilder();
        SidesInput separate = input.separate();
        if (separate != null) {
            content.append("separate from ")
                    .append(separate.b().stream().map(named::id).sorted().toList());
        }
        if (input.confirmSame() != null) {
            content.append("confirm");
        }
        if (input.retractLink() != null) {
            content.append("retract");
        }
        MoveInput move = input.move();
        if (move != null) {
            content.append("move to ").append(named.id(move.to()));
        }
        return content.append(
                        input.identifiers().stream().map(named::id).sorted().toList())
                .toString();
    }

    private static String digest(String... parts) {
        try {
            byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
