package selfsame.api.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param error why the step was refused; null: it was not */
public record SandboxResult(
        @Nullable String error, List<PersonView> people, List<LinkView> heldLinks, List<ChangeView> changes) {}
