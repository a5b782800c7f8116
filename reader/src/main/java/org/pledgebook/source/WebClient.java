package org.pledgebook.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client, made when first needed: no redirects, cookies, retries, proxies or reuse.
 *
 * <p>It is Apache's and not that of the JDK because the latter looks names up by itself, which
 * leaves no way to connect to the address that was checked.
 */
final class WebClient {
  /** Daemon threads, one a fetch, that go away when idle. */
  private static final ExecutorService FETCHES =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "fetch");
            thread.setDaemon(true);
            return thread;
          });

  private static final int MAX_CONNECT_SECONDS = 10;
  private static final int MAX_HEADER_LINE = 16_384;
  private static final int MAX_HEADERS = 200;

  private final WebFetcher.Lookup lookup;
  private final Duration timeout;
  private @Nullable CloseableHttpClient client;

  WebClient(WebFetcher.Lookup lookup, Duration timeout) {
    this.lookup = lookup;
    this.timeout = timeout;
  }

  /**
   * Sends a request from a thread of its own, from which one can walk away: a look-up of a name
   * cannot be ended, and time limits of the socket start anew with each byte that a server drips.
   *
   * @param deadline by {@link System#nanoTime}
   * @throws TimeoutException if there is no answer by then
   * @throws CancellationException if the watch gives it up
   */
  <T> T execute(HttpGet request, HttpClientResponseHandler<T> handler, long deadline, Watch watch)
      throws IOException, TimeoutException {
    Future<T> answer = FETCHES.submit(() -> client().execute(request, handler));
    watch.waiting(
        () -> {
          answer.cancel(false);
          request.cancel();
        });
    try {
      return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      request.cancel();
      throw e;
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      request.cancel();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } finally {
      watch.resume();
    }
  }

  private static IOException failure(@Nullable Throwable cause) {
    if (cause instanceof IOException failure) {
      return failure;
    }
    if (cause instanceof RuntimeException failure) {
      throw failure;
    }
    throw (Error) Objects.requireNonNull(cause);
  }

  private synchronized CloseableHttpClient client() {
    CloseableHttpClient known = client;
    if (known == null) {
      known = build();
      client = known;
    }
    return known;
  }

  private CloseableHttpClient build() {
    Timeout whole = Timeout.of(timeout);
    Timeout connect =
        Timeout.ofSeconds(Math.min(MAX_CONNECT_SECONDS, Math.max(1, timeout.toSeconds())));
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new CheckedResolver(lookup))
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(connect)
                    .setSocketTimeout(whole)
                    .build())
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxLineLength(MAX_HEADER_LINE)
                            .setMaxHeaderCount(MAX_HEADERS)
                            .build())
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(whole).build())
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .build();
  }

  private record CheckedResolver(WebFetcher.Lookup lookup) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return lookup.addresses(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
