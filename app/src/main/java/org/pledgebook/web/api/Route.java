package org.pledgebook.web.api;

import java.util.List;
import java.util.function.Function;

/**
 * One address.
 *
 * @param path with parameters in braces
 * @param parameters that may stand after the question mark; others are refused
 */
record Route(String path, List<String> parameters, Function<Request, Answer> answer) {
  Route {
    parameters = List.copyOf(parameters);
  }
}
