package org.pledgebook.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Fetches web addresses within bounds of size, time and redirects, and only from public hosts.
 *
 * <p>Each host is looked up once a hop, by {@link #resolve}; what it returns has been checked and
 * is what the connection is made to, so that a name that answers differently the second time gains
 * nothing.
 */
final class WebFetcher {
  /** How a host name becomes addresses. */
  interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  private static final int MAX_REDIRECTS = 5;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

  /** What servers say that do not know what they serve. */
  private static final Pattern UNKNOWN_TYPE =
      Pattern.compile("(?:application|binary)/(?:octet-stream|x-download|force-download)");

  private final SourceOptions options;
  private final Predicate<InetAddress> allowed;
  private final Lookup lookup;
  private final WebClient client;

  /** Fetches from public addresses alone. */
  WebFetcher(SourceOptions options) {
    this(options, new PublicAddresses(), InetAddress::getAllByName);
  }

  /**
   * For tests against a server on this machine; nothing outside this package can ask for it.
   *
   * @param allowed the addresses that may be connected to
   */
  WebFetcher(SourceOptions options, Predicate<InetAddress> allowed, Lookup lookup) {
    this.options = options;
    this.allowed = allowed;
    this.lookup = lookup;
    this.client = new WebClient(this::resolve, options.timeout());
  }

  private InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = lookup.addresses(host);
    for (InetAddress address : addresses) {
      if (!allowed.test(address)) {
        throw new PrivateHostException(host);
      }
    }
    return addresses;
  }

  /** Not an expected failure yet: only the fetch knows the address that the user gave. */
  private static final class PrivateHostException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateHostException(String host) {
      super(host);
    }
  }

  /** What one request gives: a body, or where to look instead. */
  private record Answer(@Nullable URI redirect, @Nullable Capture capture) {}

  /**
   * The capture at {@code input}, after redirects.
   *
   * @throws PledgebookException if it cannot be had within the bounds
   * @throws java.util.concurrent.CancellationException if the watch gives it up
   */
  Capture fetch(Input.WebInput input, Watch watch) {
    long deadline = System.nanoTime() + options.timeout().toNanos();
    URI uri = input.uri();
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      watch.check();
      check(input.address(), uri);
      Answer answer = request(input.address(), uri, deadline, watch);
      if (answer.capture() != null) {
        return answer.capture();
      }
      uri = uri.resolve(Objects.requireNonNull(answer.redirect()));
    }
    throw failure(
        input.address(), "redirects more than " + MAX_REDIRECTS + " times. Check the address.");
  }

  private static void check(String address, URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw failure(address, "leads to a " + scheme + " address. Give one with http or https.");
    }
    if (uri.getRawUserInfo() != null) {
      throw failure(address, "holds a user name or password. Give an address without.");
    }
    if (uri.getHost() == null) {
      throw failure(address, "has no valid host name. Check its spelling.");
    }
  }

  private Answer request(String address, URI uri, long deadline, Watch watch) {
    HttpGet request = new HttpGet(uri);
    request.setHeader("Accept-Encoding", "gzip");
    request.setHeader("User-Agent", "Pledgebook");
    try {
      return client.execute(
          request, response -> answer(address, uri, response, watch), deadline, watch);
    } catch (TimeoutException e) {
      throw tooSlow(address, e);
    } catch (IOException e) {
      throw unreachable(address, uri, e);
    }
  }

  private PledgebookException tooSlow(String address, Exception e) {
    return new PledgebookException(
        "%s: took longer than %s seconds. Try again later, or save it as a file and read that."
            .formatted(address, options.timeout().toSeconds()),
        e);
  }

  private PledgebookException unreachable(String address, URI uri, IOException e) {
    if (e instanceof PrivateHostException) {
      return new PledgebookException(
          "%s: the host %s is on a private network, from which nothing is fetched. Save it as a file and read that."
              .formatted(address, uri.getHost()),
          e);
    }
    if (e instanceof UnknownHostException) {
      return new PledgebookException(
          "%s: there is no host %s. Check the address and the network."
              .formatted(address, uri.getHost()),
          e);
    }
    if (e instanceof InterruptedIOException) {
      return tooSlow(address, e);
    }
    String what = e instanceof SSLException ? "no trusted connection" : "no connection";
    return new PledgebookException(
        "%s: %s (%s). Check the address and the network."
            .formatted(address, what, InputExpansion.reason(e)),
        e);
  }

  private Answer answer(String address, URI uri, ClassicHttpResponse response, Watch watch)
      throws IOException {
    int status = response.getCode();
    Header location = response.getFirstHeader("Location");
    if (status >= 301 && status <= 308 && status != 304 && location != null) {
      return new Answer(redirect(address, location.getValue()), null);
    }
    if (status != 200) {
      throw failure(
          address,
          "the server answers %d %s. Check the address.".formatted(status, reason(response)));
    }
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      throw failure(address, "is empty. Check the address.");
    }
    String header = Optional.ofNullable(entity.getContentType()).orElse("");
    MediaType declared = declaredType(address, uri, header);
    byte[] bytes = body(address, entity, watch);
    MediaType type = MediaType.of(address, declared, bytes);
    String charset = charset(header);
    return new Answer(
        null, new Capture(address, withoutFragment(uri), Instant.now(), type, charset, bytes));
  }

  private static String reason(ClassicHttpResponse response) {
    return Optional.ofNullable(response.getReasonPhrase()).orElse("");
  }

  private static URI redirect(String address, String location) {
    try {
      return URI.create(location.strip());
    } catch (IllegalArgumentException e) {
      throw failure(address, "redirects to what is no address. Check the address.");
    }
  }

  private static @Nullable MediaType declaredType(String address, URI uri, String header) {
    String bare = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    Optional<MediaType> byName = MediaType.ofName(Optional.ofNullable(uri.getPath()).orElse(""));
    if (bare.isEmpty() || UNKNOWN_TYPE.matcher(bare).matches()) {
      return byName.orElse(null);
    }
    MediaType declared =
        MediaType.ofHeader(bare)
            .orElseThrow(
                () ->
                    failure(
                        address, "is " + bare + ". Give a page, a text, a PDF or a .docx file."));
    // Servers seldom know Markdown.
    return declared == MediaType.TEXT ? byName.orElse(declared) : declared;
  }

  private static @Nullable String charset(String header) {
    Matcher charset = CHARSET.matcher(header);
    return charset.find() ? charset.group(1) : null;
  }

  private byte[] body(String address, HttpEntity entity, Watch watch) throws IOException {
    long limit = options.maxBytes();
    if (entity.getContentLength() > limit) {
      throw BoundedBytes.tooLarge(address, BoundedBytes.size(entity.getContentLength()), limit);
    }
    String encoding = Optional.ofNullable(entity.getContentEncoding()).orElse("identity");
    try (InputStream raw =
        new WatchedStream(entity.getContent(), watch, entity.getContentLength())) {
      return switch (encoding.toLowerCase(Locale.ROOT)) {
        case "identity" -> BoundedBytes.read(raw, address, limit);
        // What comes out is counted, so that a small body cannot unpack to a large one.
        case "gzip", "x-gzip" -> BoundedBytes.read(new GZIPInputStream(raw), address, limit);
        default ->
            throw failure(
                address, "is packed as " + encoding + ". Save it as a file and read that.");
      };
    }
  }

  private static String withoutFragment(URI uri) {
    String whole = uri.toString();
    int fragment = whole.indexOf('#');
    return fragment < 0 ? whole : whole.substring(0, fragment);
  }

  private static PledgebookException failure(String address, String what) {
    return new PledgebookException(address + ": " + what);
  }
}
