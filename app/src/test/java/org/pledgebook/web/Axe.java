package org.pledgebook.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds that keeps people out of a page. */
final class Axe {
  private static final String SCRIPT = script();

  private static final String RUN =
      """
      whole => axe.run(document, {
          iframes: false, resultTypes: ['violations'],
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          rules: {'page-has-heading-one': {enabled: whole}}
        }).then(found => found.violations.flatMap(v => v.nodes.slice(0, 3).map(n =>
          v.id + ' ' + n.target + ' ' + n.html.slice(0, 120) + ' '
          + n.failureSummary.slice(0, 240))))""";

  private Axe() {}

  private static String script() {
    try (InputStream stream = Axe.class.getResourceAsStream("axe.min.js")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> violations(Page page) {
    return violations(page, true);
  }

  /** Of what a frame holds, whose heading may stand in the page around it. */
  static List<String> violationsInFrame(Page page) {
    return violations(page, false);
  }

  private static List<String> violations(Page page, boolean whole) {
    page.evaluate(SCRIPT);
    return ((List<?>) page.evaluate(RUN, whole)).stream().map(String::valueOf).toList();
  }
}
