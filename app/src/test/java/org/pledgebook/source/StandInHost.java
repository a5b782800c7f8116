package org.pledgebook.source;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A host that stands in for a public one: a server on an address of this machine that is let
 * through, where all other private addresses are refused as ever.
 */
public final class StandInHost implements AutoCloseable {
  public static final String NAME = "news.example";
  private static final byte[] ADDRESS = {127, 9, 9, 9};

  private final HttpServer server;
  private final InetAddress address;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch released = new CountDownLatch(1);

  /**
   * Starts it.
   *
   * @param redirects where each path leads; any other path is a short text, of which {@code /slow}
   *     gives a quarter and waits for {@link #release} with the rest
   */
  public StandInHost(Map<String, String> redirects) throws IOException {
    address = InetAddress.getByAddress(NAME, ADDRESS);
    server = HttpServer.create(new InetSocketAddress(address, 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(path);
          String to = redirects.get(path);
          byte[] body =
              "<html lang=en><p>Norway will provide 5 million euros to Ukraine by 2030.</p></html>"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          if (to != null) {
            exchange.getResponseHeaders().set("Location", to);
          }
          exchange.sendResponseHeaders(to == null ? 200 : 302, body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            int first = path.equals("/slow") ? body.length / 4 : body.length;
            out.write(body, 0, first);
            out.flush();
            if (first < body.length) {
              released.await();
              out.write(body, first, body.length - first);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.setExecutor(threads);
    server.start();
  }

  /** An address on this host. */
  public String address(String path) {
    return "http://" + NAME + ":" + server.getAddress().getPort() + path;
  }

  /** The paths that were asked for. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** What reads from it, and from public hosts as ever. */
  public Sources sources(SourceOptions options) {
    PublicAddresses allowed = new PublicAddresses();
    return Sources.with(
        options,
        new WebFetcher(
            options,
            asked -> java.util.Arrays.equals(asked.getAddress(), ADDRESS) || allowed.test(asked),
            this::lookup));
  }

  private InetAddress[] lookup(String host) throws UnknownHostException {
    return host.equals(NAME) ? new InetAddress[] {address} : InetAddress.getAllByName(host);
  }

  /** Lets go of what it held back. */
  public void release() {
    released.countDown();
  }

  @Override
  public void close() {
    release();
    server.stop(0);
    threads.shutdownNow();
  }
}
