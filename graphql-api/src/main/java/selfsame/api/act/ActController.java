package selfsame.api.act;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.history.Change;
import selfsame.api.history.Changes;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageRequest;
import selfsame.api.person.Identifier;
import selfsame.api.security.ForStewards;
import selfsame.api.security.Viewer;
import selfsame.resolution.ActOnPeople;

@Controller
class ActController {

    private final ActOnPeople acts;
    private final Wishes wishes;
    private final Previews previews;
    private final Changes changes;

    ActController(ActOnPeople acts, Wishes wishes, Previews previews, Changes changes) {
        this.acts = acts;
        this.wishes = wishes;
        this.previews = previews;
        this.changes = changes;
    }

    @QueryMapping
    @ForStewards
    PreviewView preview(@Argument ActInput act) {
        return previews.view(acts.preview(wishes.wish(act)));
    }

    @SchemaMapping(typeName = "PreviewPerson")
    Page<Identifier> identifiers(PreviewView.Person person, PageRequest page) {
        return previews.identifiers(person, page);
    }

    @MutationMapping
    @ForStewards
    Change act(
            @Argument ActInput act,
            @Argument String reason,
            @Argument @Nullable String preview,
            @Argument @Nullable String idempotencyKey) {
        String author = Viewer.current().name();
        return changes.byId(acts.act(wishes.order(act, author, reason, preview, idempotencyKey)));
    }
}
