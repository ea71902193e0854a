package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** Needs no backend: nothing here asks for a person. */
class DemoKeyIT {

    private static final String DEMO_MARK = "Selfsame demo key: refused outside the demo\n";

    @Test
    void theDemosKeyIsRefusedOutsideTheDemo() {
        assertThatThrownBy(() -> start(DEMO_MARK, "false").close())
                .rootCause()
                .hasMessageContaining("refused outside the demo");
    }

    @Test
    void inTheDemoItsKeyIsTakenAndGraphiqlIsServedFromTheApplicationItself() {
        try (var application = start(DEMO_MARK, "true")) {
            int port = application.port();
            Api anybody = new Api(port, "");

            assertThat(Api.as(port, "app").data("{ __typename }").toString()).contains("Query");
            String page = Api.send(HttpRequest.newBuilder(anybody.uri("/graphiql/index.html")))
                    .body();
            assertThat(page).contains("GraphiQL").doesNotContain("https://", "//cdn", "//unpkg");
            page.lines()
                    .filter(line -> line.contains("/webjars/"))
                    .map(line -> line.replaceAll(".*\"(/webjars/[^\"]*)\".*", "$1"))
                    .forEach(script -> assertThat(Api.send(HttpRequest.newBuilder(anybody.uri(script)))
                                    .statusCode())
                            .as(script)
                            .isEqualTo(200));
        }
    }

    private static Application start(String preamble, String demo) {
        return Application.start(preamble, "spring.neo4j.uri=bolt://127.0.0.1:1", "selfsame.demo=" + demo);
    }
}
