package selfsame.api.segment;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageOf;
import selfsame.api.paging.PageRequest;
import selfsame.api.person.Person;
import selfsame.api.security.ForEveryRole;
import selfsame.segment.Segments;

@Controller
class SegmentController {

    private final Segments declared;

    SegmentController(Segments declared) {
        this.declared = declared;
    }

    @QueryMapping
    @ForEveryRole
    List<SegmentView> segments() {
        return declared.all().stream()
                .map(segment -> new SegmentView(segment.name()))
                .toList();
    }

    @SchemaMapping(typeName = "Segment")
    CompletableFuture<Long> count(SegmentView segment, DataLoader<String, Long> memberCounts) {
        return memberCounts.load(segment.name()).thenApply(count -> Objects.requireNonNullElse(count, 0L));
    }

    @SchemaMapping(typeName = "Segment")
    CompletableFuture<Page<Person>> members(
            SegmentView segment, PageRequest page, DataLoader<PageOf, Page<Person>> members) {
        return members.load(new PageOf(segment.name(), page));
    }

    @SchemaMapping
    CompletableFuture<List<MembershipView>> segments(
            Person person, DataLoader<String, List<MembershipView>> memberships) {
        return memberships.load(person.id()).thenApply(found -> Objects.requireNonNullElse(found, List.of()));
    }
}
