package selfsame.local.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;

/** The figures that an application shows to Prometheus, at one moment. */
public final class Metrics {

    private final String text;

    Metrics(String text) {
        this.text = text;
    }

    public static Metrics read(int managementPort) {
        var uri = URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus");
        var response =
                Http.send(HttpRequest.newBuilder(uri).timeout(Http.ANSWER_MAX).build());
        return new Metrics(response.body());
    }

    /** The sum over all labels; 0 when there is no such figure. */
    public long sum(String name) {
        return sumOf("^" + Pattern.quote(name) + "(?:\\{[^}]*})?");
    }

    /** The sum where {@code label} is {@code value}. */
    public long sum(String name, String label, String value) {
        return sumOf("^" + Pattern.quote(name) + "\\{[^}]*" + Pattern.quote(label + "=\"" + value + "\"") + "[^}]*}");
    }

    private long sumOf(String figure) {
        return Math.round(Pattern.compile(figure + " ([0-9.eE+-]+)", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .sum());
    }
}
