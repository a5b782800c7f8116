package org.pledgebook.web.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why there is no answer, as RFC 9457 has it. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final Map<Integer, String> TITLES =
      Map.of(
          400, "Bad Request",
          404, "Not Found",
          405, "Method Not Allowed",
          500, "Internal Server Error",
          501, "Not Implemented");

  private final int status;

  Problem(int status, String detail) {
    super(detail, null, false, false);
    this.status = status;
  }

  static Problem notFound(String what) {
    return new Problem(404, "There is no " + what + ".");
  }

  void write(Context context) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", TITLES.getOrDefault(status, "Error"));
    problem.put("status", status);
    problem.put("detail", String.valueOf(getMessage()));
    problem.put("instance", context.path());
    // The pages' own words for errors are not wanted.
    context.attribute("shown", true);
    context
        .status(status)
        .contentType("application/problem+json")
        .result(Answer.json(problem).body());
  }
}
