package selfsame.api.stewardship;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Controller;
import selfsame.api.error.Refusal;
import selfsame.api.history.Change;
import selfsame.api.link.Link;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageOf;
import selfsame.api.paging.PageRequest;
import selfsame.api.person.Identifier;
import selfsame.api.person.Person;
import selfsame.api.reading.Readings;
import selfsame.api.security.ForAnalysts;
import selfsame.api.security.ForStewards;
import selfsame.api.security.Viewer;
import selfsame.stewardship.Answered;
import selfsame.stewardship.CaseBook;
import selfsame.stewardship.DecideCases;
import selfsame.stewardship.Verdict;

@Controller
class CaseController {

    /** As many as a page shows: nobody decides what he does not see. */
    private static final int CASES_MAX = 100;

    private static final int TEXT_MAX = 1_000;

    private static final List<CaseState> ALL = List.of(CaseState.values());

    private final Cases cases;
    private final CaseBook book;
    private final DecideCases decide;
    private final Readings readings;

    CaseController(Cases cases, CaseBook book, DecideCases decide, Readings readings) {
        this.cases = cases;
        this.book = book;
        this.decide = decide;
        this.readings = readings;
    }

    @QueryMapping
    @ForAnalysts
    DataFetcherResult<Page<Case>> cases(
            @Argument @Nullable CaseState state,
            @Argument @Nullable String assignee,
            PageRequest page,
            DataFetchingEnvironment environment) {
        List<String> states =
                (state == null ? ALL : List.of(state)).stream().map(Enum::name).toList();
        return readings.read(environment, () -> cases.page(states, assignee, page));
    }

    @MutationMapping
    @ForStewards
    List<Case> assignCases(@Argument List<String> ids, @Argument @Nullable String assignee) {
        requireFew(ids);
        if (assignee != null && (assignee.isBlank() || assignee.length() > TEXT_MAX)) {
            throw new Refusal.BadRequest("assignee has 1 to %d characters; null is nobody.".formatted(TEXT_MAX));
        }
        book.assign(ids, Optional.ofNullable(assignee), System.currentTimeMillis());
        return cases.byIds(ids);
    }

    /** All cases as they are afterwards, and an error for each that was not decided. */
    @MutationMapping
    @ForStewards
    DataFetcherResult<List<Case>> decideCases(
            @Argument List<String> ids,
            @Argument Verdict verdict,
            @Argument String reason,
            DataFetchingEnvironment environment) {
        requireFew(ids);
        if (reason.isBlank() || reason.length() > TEXT_MAX) {
            throw new Refusal.BadRequest("reason must say why, in 1 to %d characters.".formatted(TEXT_MAX));
        }
        List<Answered> answered = decide.decide(ids, verdict, Viewer.current().name(), reason);
        return DataFetcherResult.<List<Case>>newResult()
                .data(cases.byIds(ids.stream().distinct().toList()))
                .errors(answered.stream()
                        .flatMap(answer -> error(answer, environment).stream())
                        .toList())
                .build();
    }

    private static void requireFew(List<String> ids) {
        if (ids.isEmpty() || ids.size() > CASES_MAX) {
            throw new Refusal.BadRequest("ids names 1 to %d cases.".formatted(CASES_MAX));
        }
    }

    private static Optional<GraphQLError> error(Answered answered, DataFetchingEnvironment environment) {
        return switch (answered) {
            case Answered.Settled _ -> Optional.empty();
            case Answered.Unknown(String id) ->
                Optional.of(error(environment, ErrorType.NOT_FOUND, "There is no such case.", "NOT_FOUND", id));
            case Answered.Refused(String id, String reason) ->
                Optional.of(error(environment, ErrorType.BAD_REQUEST, reason, "REFUSED", id));
        };
    }

    private static GraphQLError error(
            DataFetchingEnvironment environment, ErrorType type, String message, String code, String id) {
        return GraphqlErrorBuilder.newError(environment)
                .errorType(type)
                .message("%s", message)
                .extensions(Map.of("code", code, "caseId", id))
                .build();
    }

    @SchemaMapping
    CompletableFuture<List<Identifier>> about(Case question, DataLoader<String, Identifier> identifierById) {
        return identifierById
                .loadMany(question.aboutIds())
                .thenApply(found -> found.stream().filter(Objects::nonNull).toList());
    }

    @SchemaMapping
    CompletableFuture<Page<Link>> links(Case question, PageRequest page, DataLoader<PageOf, Page<Link>> caseLinks) {
        return caseLinks.load(new PageOf(question.id(), page));
    }

    @SchemaMapping
    CompletableFuture<Page<Person>> people(
            Case question, PageRequest page, DataLoader<PageOf, Page<Person>> casePeople) {
        return casePeople.load(new PageOf(question.id(), page));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Change> act(Case question, DataLoader<String, Change> changeById) {
        String act = question.actId();
        if (act == null) {
            return CompletableFuture.completedFuture(null);
        }
        return changeById.load(act).thenApply(change -> change);
    }
}
