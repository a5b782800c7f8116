package org.pledgebook.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.SameSite;
import java.net.URI;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lets only our own pages act. A request must name a host that this server goes by (so that a
 * foreign name which is made to lead here gets nothing); one that changes something must come from
 * a page of that host and carry the token that the page was given, which is also in a cookie that
 * other sites cannot read or send. Needs no memory, so that pages opened before a restart go on.
 */
final class Guard {
  static final String TOKEN = "token";
  private static final String COOKIE = "pledgebook";
  private static final int TOKEN_BYTES = 16;
  private static final int MISDIRECTED = 421;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'";

  private final SecureRandom random = new SecureRandom();
  private final Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

  Guard(ServeOptions options) {
    if (!Set.of("0.0.0.0", "::", "[::]").contains(options.host())) {
      names.add(options.host().toLowerCase(Locale.ROOT));
    }
    options.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
  }

  void check(Context context) {
    headers(context);
    if (!names.contains(name(context.header("Host")))) {
      throw new HttpResponseException(
          MISDIRECTED,
          "This server goes by other names; add this one with --name.",
          new HashMap<>());
    }
    if (!isReading(context.req().getMethod())) {
      checkOrigin(context);
      checkToken(context);
    }
  }

  private static boolean isReading(String method) {
    return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
  }

  /** The host without its port, lower case. */
  private static String name(@Nullable String host) {
    String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
    int port = name.lastIndexOf(':');
    return port > name.lastIndexOf(']') ? name.substring(0, port) : name;
  }

  private static void headers(Context context) {
    boolean embedded = context.path().startsWith("/embed/");
    context
        .header(
            "Content-Security-Policy",
            POLICY + (embedded ? "; frame-ancestors *" : "; frame-ancestors 'none'"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", embedded ? "cross-origin" : "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .header("Cache-Control", "no-cache");
    if (!embedded) {
      context.header("X-Frame-Options", "DENY");
    }
  }

  private static void checkOrigin(Context context) {
    String site = context.header("Sec-Fetch-Site");
    String origin = context.header("Origin");
    boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
    if (foreign || (origin != null && !authority(origin).equalsIgnoreCase(context.host()))) {
      throw new ForbiddenResponse("This came from a page of another site, and was not done.");
    }
  }

  private static String authority(String origin) {
    try {
      return String.valueOf(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static void checkToken(Context context) {
    String cookie = context.cookie(COOKIE);
    String header = context.header("X-Pledgebook-Token");
    String token = header != null ? header : context.formParam(TOKEN);
    if (cookie == null || token == null || !same(cookie, token)) {
      throw new ForbiddenResponse(
          "The page was too old, or this browser keeps no cookies. Open the page anew and repeat.");
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** The token for the forms of a page; made with the first page that a browser asks for. */
  String token(Context context) {
    @Nullable String made = context.attribute(COOKIE);
    if (made != null) {
      return made;
    }
    String cookie = context.cookie(COOKIE);
    if (cookie == null || !cookie.matches("[0-9a-f]{32}")) {
      byte[] bytes = new byte[TOKEN_BYTES];
      random.nextBytes(bytes);
      cookie = HexFormat.of().formatHex(bytes);
      context.cookie(new Cookie(COOKIE, cookie, "/", -1, false, true, null, SameSite.STRICT));
    }
    context.attribute(COOKIE, cookie);
    return cookie;
  }
}
