package selfsame.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.exceptions.Neo4jException;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.Statement;
import selfsame.cypher.question.AssignCases;
import selfsame.cypher.question.CloseWaiting;
import selfsame.cypher.question.FindWaiting;
import selfsame.cypher.question.NoteVerdict;
import selfsame.cypher.question.OpenCases;
import selfsame.cypher.question.ReadQuestion;
import selfsame.cypher.question.SettleCase;
import selfsame.decision.HeldReason;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.identity.PersonId;
import selfsame.stewardship.CaseBook;
import selfsame.stewardship.Question;
import selfsame.stewardship.Question.Far;
import selfsame.stewardship.Question.Side;
import selfsame.stewardship.Verdict;

/** Cases in Neo4j. Thread-safe. */
final class Neo4jCaseBook implements CaseBook {

    /** One separation names at most so many of those who share an identifier; the guardrail holds the others. */
    private static final int FAR_MAX = 1_000;

    /** Asked about at once; the others at the next look. */
    private static final int WAITING_MAX = 1_000;

    private final Driver driver;
    private final Supplier<String> mint;

    /** @param mint gives a new surrogate id each time */
    Neo4jCaseBook(Driver driver, Supplier<String> mint) {
        this.driver = driver;
        this.mint = mint;
    }

    @Override
    public Optional<Question> question(String id) {
        List<ReadQuestion.Row> rows = run(session ->
                session.executeRead(transaction -> CypherRunner.run(transaction, new ReadQuestion(id, FAR_MAX))));
        return rows.stream().findFirst().map(row -> question(id, row, rows));
    }

    private static Question question(String id, ReadQuestion.Row row, List<ReadQuestion.Row> rows) {
        boolean aboutTwo = rows.size() > 1;
        return new Question(
                id,
                HeldReason.valueOf(row.reason()),
                row.openedAt(),
                Optional.ofNullable(row.verdict()).map(Verdict::valueOf),
                row.state().equals("DECIDED"),
                aboutTwo
                        ? rows.stream()
                                .sorted(Comparator.comparing(ReadQuestion.Row::key))
                                .map(Neo4jCaseBook::side)
                                .toList()
                        : List.of(),
                aboutTwo ? Optional.empty() : Optional.of(Identifier.parse(row.key())),
                row.far().stream()
                        .sorted(Comparator.comparing(ReadQuestion.Far::key))
                        .map(far -> new Far(far.id(), Identifier.parse(far.key()), PersonId.parse(far.person())))
                        .toList());
    }

    private static Side side(ReadQuestion.Row row) {
        SequencedSet<Identifier> members = new TreeSet<>(Rows.identifiers(row.members()));
        members.add(Identifier.parse(row.key()));
        return new Side(Identifier.parse(row.key()), members);
    }

    @Override
    public void note(String id, Answer answer) {
        write(new NoteVerdict(
                id, new NoteVerdict.Noted(answer.verdict().name(), answer.author(), answer.reason()), answer.at()));
    }

    @Override
    public void withdraw(String id, long at) {
        write(new NoteVerdict(id, new NoteVerdict.Noted(null, null, null), at));
    }

    @Override
    public void settle(String id, Answer answer, Optional<String> act) {
        String state = answer.verdict() == Verdict.DEFER ? "DEFERRED" : "DECIDED";
        write(new SettleCase(
                id,
                new SettleCase.Settled(
                        state, answer.verdict().name(), answer.author(), answer.reason(), act.orElse(null)),
                answer.at()));
    }

    @Override
    public void assign(Collection<String> ids, Optional<String> assignee, long at) {
        write(new AssignCases(List.copyOf(ids), new AssignCases.To(assignee.orElse(null)), at));
    }

    @Override
    public void askAboutWaiting(long since, long at) {
        run(session -> session.executeWrite(transaction -> {
            List<OpenCases.Opened> opened = rows(transaction, new FindWaiting(since, WAITING_MAX)).stream()
                    .map(row -> new OpenCases.Opened(
                            "PENDING|" + row.id(), mint.get(), HeldReason.PENDING.name(), List.of(row.id())))
                    .toList();
            if (!opened.isEmpty()) {
                rows(transaction, new OpenCases(opened, at));
            }
            return rows(transaction, new CloseWaiting(at));
        }));
    }

    private <R extends Record> void write(Statement<R> statement) {
        run(session -> session.executeWrite(transaction -> rows(transaction, statement)));
    }

    private static <R extends Record> List<R> rows(SimpleQueryRunner runner, Statement<R> statement) {
        return CypherRunner.run(runner, statement);
    }

    private <T> T run(Function<Session, T> work) {
        try (Session session = driver.session()) {
            return work.apply(session);
        } catch (Neo4jException e) {
            if (Failures.isPassing(e)) {
                throw new IdentityException.StoreUnavailable(e);
            }
            throw e;
        }
    }
}
