package selfsame.ingestion.webhooks;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends letters to one destination, over connections that no other destination uses. Follows no redirect, keeps no cookie, reads no answer but
 * its status. Thread-safe.
 */
final class HttpPost implements AutoCloseable {

    private static final int SECONDS_DIGITS_MAX = 5;

    private final Destination destination;
    private final CloseableHttpClient client;
    private final Duration timeout;
    private final ScheduledExecutorService deadlines;
    private final InstantSource clock;

    /** @param deadlines ends attempts that take too long as a whole, however they drip */
    HttpPost(
            Destination destination,
            WebhooksProperties properties,
            ScheduledExecutorService deadlines,
            InstantSource clock) {
        this.destination = destination;
        this.timeout = properties.timeout();
        this.deadlines = deadlines;
        this.clock = clock;
        this.client = client(destination, properties);
    }

    private static CloseableHttpClient client(Destination destination, WebhooksProperties properties) {
        Timeout timeout = Timeout.of(properties.timeout());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(
                                destination.privateAllowed() ? SystemDefaultDnsResolver.INSTANCE : new AddressGuard())
                        .setMaxConnPerRoute(properties.lanes())
                        .setMaxConnTotal(properties.lanes())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .setUserAgent("selfsame-webhooks")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    Answer send(Letter letter) {
        var request = new org.apache.hc.client5.http.classic.methods.HttpPost(destination.url());
        sign(request, letter);
        request.setEntity(new ByteArrayEntity(letter.body(), ContentType.APPLICATION_JSON));
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                timeout.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, HttpPost::answer);
        } catch (IOException failed) {
            return Answer.failed(
                    late.get()
                            ? "no answer within " + timeout
                            : failed.getClass().getSimpleName() + ": " + failed.getMessage());
        } finally {
            deadline.cancel(false);
        }
    }

    private void sign(ClassicHttpRequest request, Letter letter) {
        long now = clock.instant().getEpochSecond();
        request.setHeader("webhook-id", letter.id());
        request.setHeader("webhook-timestamp", Long.toString(now));
        request.setHeader(
                "webhook-signature", Signature.header(destination.secrets(), letter.id(), now, letter.body()));
    }

    private static Answer answer(ClassicHttpResponse response) {
        int status = response.getCode();
        return status / 100 == 2
                ? Answer.TAKEN
                : new Answer(
                        Optional.of("status " + status), retryAfter(response.getFirstHeader(HttpHeaders.RETRY_AFTER)));
    }

    private static Duration retryAfter(@Nullable Header header) {
        String value = header == null ? "" : header.getValue().strip();
        return !value.isEmpty()
                        && value.length() <= SECONDS_DIGITS_MAX
                        && value.chars().allMatch(Character::isDigit)
                ? Duration.ofSeconds(Long.parseLong(value))
                : Duration.ZERO;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
