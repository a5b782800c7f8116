package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every page without a mouse and without looking: where the focus is, and where it goes. */
class KeyboardTest extends InBrowser {
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)");

  /** Elements of a page that are walked through with the real key. */
  private static final int WALKED = 8;

  private static final String CAN_HAVE_FOCUS =
      """
      () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
        .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.checkVisibility())""";

  /** Elements that come after one to the left of which, or above which, they stand. */
  private static final String BACKWARDS =
      "() => { const all = ("
          + CAN_HAVE_FOCUS
          + """
            )().filter(e => !e.matches('.skip')).map(e => [e, e.getBoundingClientRect()]);
            // What is scrolled out of a card stands, for what is outside, no lower than its end.
            const end = (from, to) => from.closest('.card') === to.closest('.card') ? Infinity
                : from.closest('.card')?.getBoundingClientRect().bottom ?? Infinity;
            return all.slice(1).filter(([e, now], i) => {
              const [from, before] = all[i];
              return now.bottom <= Math.min(before.top, end(from, e)) && now.left < before.left;
            }).map(([e]) => e.outerHTML.slice(0, 90)); }""";

  /**
   * Notes when something on the page becomes another; a page that comes in its place has no note.
   */
  private static final String WATCH =
      """
      () => { window.changed = false;
        new MutationObserver(() => { window.changed = true; })
          .observe(document.body, {childList: true, subtree: true}); }""";

  private static final String CHANGED_AND_FOCUS_IS_SOMEWHERE =
      """
      () => window.changed !== false && !document.querySelector('.htmx-request') && document.readyState === 'complete'
        && document.activeElement !== document.body && document.activeElement.checkVisibility()""";

  /** One page of each kind, as links lead to them from the first, with what it says. */
  private Map<String, String> pages() {
    Map<String, String> kinds = new LinkedHashMap<>();
    Map<String, String> pages = new LinkedHashMap<>();
    Deque<String> waiting = new ArrayDeque<>(List.of("/"));
    while (!waiting.isEmpty()) {
      String path = waiting.remove();
      String kind = path.replaceAll("\\d+", "0").replaceAll("/(actors|domains)/.*", "/$1/x");
      if (kinds.containsKey(kind) || kind.matches("/(assets|style|download|api|feeds|embed)/.*")) {
        continue;
      }
      HttpResponse<String> answer = running.get(path);
      if (answer.statusCode() == 303) {
        waiting.add(answer.headers().firstValue("Location").orElseThrow());
      } else if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        kinds.put(kind, path);
        pages.put(path, answer.body());
        Matcher link = LINK.matcher(answer.body());
        while (link.find()) {
          waiting.add(link.group(1));
        }
      }
    }
    return pages;
  }

  @Test
  void goesInTheOrderOfReadingAndStaysOnThePageWhateverChangesInIt() {
    Sample.fill(running);
    Map<String, String> pages = pages();
    List<String> wrong = new ArrayList<>();
    pages.keySet().forEach(path -> walk(path, wrong));
    List<String> changing =
        pages.keySet().stream()
            .filter(path -> String.valueOf(pages.get(path)).matches("(?s).* hx-(get|post)=.*"))
            .toList();
    int changes = changing.stream().mapToInt(path -> change(path, wrong)).sum();
    System.out.println(pages.size() + " pages walked through, " + changes + " changes of them");
    assertThat(wrong).isEmpty();
    assertThat(pages).hasSizeGreaterThan(25);
    assertThat(changes).isGreaterThan(12);
  }

  private void walk(String path, List<String> wrong) {
    page.navigate(path);
    ((List<?>) page.evaluate(BACKWARDS)).forEach(e -> wrong.add(path + " goes back to " + e));
    page.evaluate(
        "() => { window.walk = ("
            + CAN_HAVE_FOCUS
            + ")(); walk[0].focus(); window.met = [];"
            + " document.addEventListener('focusin', e => met.push(e.target)); }");
    for (int at = 0; at < WALKED; at++) {
      page.keyboard().press("Tab");
    }
    if (!(boolean) page.evaluate("() => met.every((e, at) => e === walk[at + 1])")) {
      wrong.add(path + " leaves its order");
    }
  }

  /** Brings about every change of a page; those that take a statement away stand first, so last. */
  private int change(String path, List<String> wrong) {
    page.navigate(path);
    int changing = page.locator("[hx-get], [hx-post]").count();
    for (int at = changing - 1; at >= 0; at--) {
      page.navigate(path);
      Locator element = page.locator("[hx-get], [hx-post]").nth(at);
      if (element.count() == 0) {
        // What was decided meanwhile has fewer.
        continue;
      }
      String what = path + " " + element.evaluate("e => e.outerHTML.slice(0, 100)");
      trigger(element);
      try {
        page.waitForFunction(CHANGED_AND_FOCUS_IS_SOMEWHERE);
      } catch (TimeoutError e) {
        wrong.add(what + " → " + page.url());
      }
    }
    return changing;
  }

  /** Does by keys what brings the change about: opens what it is in, fills in what it asks for. */
  private void trigger(Locator element) {
    if (element.evaluate("e => e.id === 'span-form'").equals(true)) {
      page.keyboard().press("}");
    }
    Locator closed = element.locator("xpath=ancestor::details[not(@open)]/summary");
    if (closed.count() > 0) {
      enter(closed.first());
    }
    for (Locator asked : element.locator("input[required]").all()) {
      asked.focus();
      page.keyboard().type("1");
    }
    if (element.evaluate("e => e.matches('form')").equals(true)) {
      enter(element.locator("button").first());
    } else if (element.evaluate("e => e.matches('a')").equals(true)) {
      enter(element);
    }
  }

  private void enter(Locator element) {
    element.focus();
    page.evaluate(WATCH);
    page.keyboard().press("Enter");
  }
}
