package selfsame.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationTests {

    private final Deque<String> answers = new ArrayDeque<>();
    private HttpServer api;

    @BeforeEach
    void start() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/graphql", exchange -> {
            byte[] body = ("{\"data\":{\"verify\":" + answers.removeFirst() + "}}").getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        api.start();
    }

    @AfterEach
    void stop() {
        api.stop(0);
    }

    @Test
    void itAsksUntilItIsDoneAndMasksWhatItWasTold() {
        answers.add("{\"state\":\"RUNNING\",\"identifiersDone\":3,\"identifiersTotal\":9}");
        answers.add("""
                {"state":"DONE","identifiersDone":9,"identifiersTotal":9,"people":4,"differenceCount":1,"differences":[
                  {"kind":"HELD_LINK","what":"A link is followed.","personIds":[],
                   "identifiers":[{"namespace":"email","value":"jane@example.com"}]}]}""");
        List<Integer> done = new ArrayList<>();

        var verification = Verification.of(people(), Instant.now(), (total, count) -> done.add(count));

        assertThat(done).containsExactly(3, 9);
        assertThat(verification.people()).isEqualTo(4);
        assertThat(verification.differenceCount()).isEqualTo(1);
        assertThat(verification.differences()).containsExactly("HELD_LINK: A link is followed. email:j***");
    }

    @Test
    void aFailureIsOneLine() {
        answers.add("{\"state\":\"FAILED\",\"error\":\"The graph store cannot be reached.\"}");

        assertThatThrownBy(() -> Verification.of(people(), Instant.now(), (_, _) -> {}))
                .isInstanceOf(ServiceFailure.class)
                .hasMessageContaining("cannot be reached");
    }

    private People people() {
        return new People(api.getAddress().getPort(), "token");
    }
}
