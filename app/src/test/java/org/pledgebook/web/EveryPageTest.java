package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Library;
import org.pledgebook.register.LostWords;
import org.pledgebook.register.Needs;
import org.pledgebook.register.Networks;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.SecondReadings;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;

/** What holds for every page: nobody is kept out, nothing jumps, links lead somewhere. */
class EveryPageTest {
  private static final double MOST_SHIFT = 0.02;
  private static final double MOST_CODE = 100_000;

  /** With type, drawings and tables: no page of the sample is heavier. */
  private static final double MOST_BYTES = 750_000;

  @TempDir static Path folder;
  private static Running running;
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    Chromium.get();
    running = new Running(folder);
    Sample.fill(running);
    long commitment =
        running.register.commitments(CommitmentFilter.all(), AsOf.now()).stream()
            .filter(row -> row.dueEnd() != null && row.status().evidenced().isPresent())
            .filter(row -> row.status().claimed() != Stage.ANNOUNCED)
            .mapToLong(CommitmentRow::id)
            .findFirst()
            .orElseThrow();
    long statement = running.register.inbox(AsOf.now(), 1).get(0).id();
    long document = running.register.inbox(AsOf.now(), 1).get(0).document();
    PAGES.put("home", "/");
    PAGES.put("inbox", "/inbox?order=useful");
    PAGES.put("review", "/review/" + statement);
    PAGES.put("edit", "/review/" + statement + "/edit");
    PAGES.put("span", "/review/" + statement + "/span");
    List<Proposed> all = new Library(running.register, AsOf.now()).decided();
    long decided = all.get(all.size() - 3).id();
    PAGES.put("decided", "/review/" + decided);
    PAGES.put("again", "/review/" + decided + "/edit");
    PAGES.put("why", "/review/" + statement + "/why");
    PAGES.put("bulk", "/bulk?sure=0.5");
    new SecondReadings(running.register, AsOf.now()).ask("Ada", statement);
    PAGES.put("second", "/second");
    PAGES.put("blind", "/second/" + statement);
    PAGES.put("commitments", "/commitments?due=overdue");
    PAGES.put("commitment", "/commitments/" + commitment);
    PAGES.put("charts", "/charts");
    PAGES.put("due", "/due");
    PAGES.put("documents", "/documents");
    PAGES.put("document", "/documents/" + document);
    PAGES.put("missed", "/documents/" + document + "/missed");
    PAGES.put("actors", "/actors");
    PAGES.put("actor", "/actors/NOR");
    PAGES.put("domain", "/domains/energy");
    PAGES.put("compare", "/compare?from=2025-01-01&to=" + AsOf.now().day());
    PAGES.put("report", "/report?by=donor,domain");
    PAGES.put("data", "/data");
    PAGES.put("import", "/data/import");
    PAGES.put("needs", "/needs");
    PAGES.put("programmes", "/programmes");
    long need =
        new Needs(running.register, AsOf.now()).list(Policy.of("spot"), "EUR").get(0).entry();
    PAGES.put("need", "/needs/" + need);
    PAGES.put(
        "programme",
        "/programmes/" + new Networks(running.register, AsOf.now()).list().get(0).id());
    PAGES.put("places", "/charts/places");
    PAGES.put("repeats", "/repeats");
    PAGES.put("lost", "/lost");
    PAGES.put("lostone", "/lost/" + lost());
    PAGES.put("search", "/search?q=transformer");
    PAGES.put("help", "/help");
    PAGES.put("settings", "/settings");
    PAGES.put("past", "/commitments?as-of=2025-01-01");
    PAGES.put("nowhere", "/no-such-page");
  }

  /** A statement whose words a newer edition dropped. */
  private static long lost() {
    running.add("edition.txt", "Norway will pay 5 million euros.");
    running.add("edition.txt", "Norway paid nothing.");
    return new LostWords(running.register, AsOf.now()).list().get(0).statement().id();
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
    }
  }

  /** Goes through all pages once, and looks at each in every way. */
  private static List<String> faults(ColorScheme scheme, String language, int width) {
    List<String> found = new ArrayList<>();
    try (var context = Chromium.get().open(running, language, scheme, true)) {
      Page page = context.newPage();
      page.setViewportSize(width, 860);
      page.onPageError(error -> found.add(page.url() + ": " + error));
      page.onConsoleMessage(
          message -> {
            // A page that is not there is a message of its own.
            if (message.type().equals("error") && !message.text().contains("404")) {
              found.add(page.url() + ": " + message.text());
            }
          });
      System.out.printf(
          "%d px wide   server  first  largest  blocked  shift  code    all      files elements%n",
          width);
      for (Map.Entry<String, String> entry : PAGES.entrySet()) {
        page.navigate(entry.getValue());
        Chromium.settle(page);
        paintsSoonAndDoesNotJump(page, entry.getKey());
        keepsToItsWidth(page, entry.getKey(), width);
        for (String violation : Axe.violations(page)) {
          found.add(entry.getKey() + " " + scheme + ": " + violation);
        }
      }
    }
    return found;
  }

  @Test
  @Tag("looks")
  void keepsNobodyOutInLight() {
    assertThat(faults(ColorScheme.LIGHT, "en", 1280)).isEmpty();
  }

  @Test
  @Tag("looks")
  void keepsNobodyOutInDarkOnAPhone() {
    assertThat(faults(ColorScheme.DARK, "fr", 390)).isEmpty();
  }

  @Test
  void leadsNowhereInVain() {
    // One of each kind of page is enough.
    Map<String, String> links = new LinkedHashMap<>();
    Map<String, String> starts = new LinkedHashMap<>(PAGES);
    starts.remove("nowhere");
    for (String start : starts.values()) {
      HttpResponse<String> answer = running.get(start);
      assertThat(answer.statusCode()).as(start).isEqualTo(200);
      for (String link : Jsoup.parse(answer.body()).select("a[href^=/]").eachAttr("href")) {
        String path = link.replaceAll("#.*", "");
        links.putIfAbsent(kind(path), path);
      }
    }
    starts.values().forEach(start -> links.remove(kind(start)));
    System.out.println(links.size() + " kinds of links followed");
    assertThat(links.values().parallelStream())
        .as("links, and what they give")
        .filteredOn(path -> !List.of(200, 303).contains(running.get(path).statusCode()))
        .isEmpty();
  }

  private static String kind(String path) {
    return path.replaceAll("\\d+", "0")
        .replaceAll("/(actors|domains)/.*", "/$1/x")
        .replaceAll("=[^&]*", "");
  }

  /** What a browser's own tools would say of a page. */
  private static final String FIGURES =
      """
      () => new Promise(done => {
        const found = {shift: 0, largest: 0, blocked: 0};
        const watch = (type, see) => new PerformanceObserver(list => list.getEntries().forEach(see))
            .observe({type, buffered: true});
        watch('layout-shift', e => { if (!e.hadRecentInput) found.shift += e.value; });
        watch('largest-contentful-paint', e => { found.largest = e.startTime; });
        watch('longtask', e => { found.blocked += Math.max(0, e.duration - 50); });
        // What is buffered is told in a task of its own.
        setTimeout(() => {
          const page = performance.getEntriesByType('navigation')[0];
          const files = performance.getEntriesByType('resource');
          const sum = list => list.reduce((total, r) => total + r.decodedBodySize, 0);
          found.server = page.responseStart - page.requestStart;
          found.paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
          found.code = sum(files.filter(r => /\\.(js|css)$/.test(r.name)));
          found.bytes = page.decodedBodySize + sum(files);
          found.requests = files.length + 1;
          found.elements = document.querySelectorAll('*').length;
          done(found);
        });
      })\
      """;

  /** Lists that scroll sideways; the figures of charts have as many columns as they have. */
  private static final String WIDE_LISTS =
      """
      () => [...document.querySelectorAll('main .scroll')]
        .filter(e => e.offsetParent && !e.closest('.chart') && e.scrollWidth > e.clientWidth + 1)
        .map(e => e.getAttribute('aria-label') + ' ' + e.scrollWidth)\
      """;

  private static void paintsSoonAndDoesNotJump(Page page, String name) {
    Map<?, ?> figures = (Map<?, ?>) page.evaluate(FIGURES);
    System.out.printf(
        "%-12s %4.0f ms %4.0f ms %4.0f ms %4.0f ms  %.3f %4.0f kB %5.0f kB %4.0f %5.0f%n",
        name,
        of(figures, "server"),
        of(figures, "paint"),
        of(figures, "largest"),
        of(figures, "blocked"),
        of(figures, "shift"),
        of(figures, "code") / 1000,
        of(figures, "bytes") / 1000,
        of(figures, "requests"),
        of(figures, "elements"));
    assertThat(of(figures, "shift")).as(name).isLessThan(MOST_SHIFT);
    assertThat(of(figures, "code")).as(name).isLessThan(MOST_CODE);
    assertThat(of(figures, "bytes")).as(name).isLessThan(MOST_BYTES);
  }

  private static void keepsToItsWidth(Page page, String name, int width) {
    assertThat((List<?>) page.evaluate(WIDE_LISTS))
        .as("lists that are wider than " + width + ": " + name)
        .isEmpty();
    if (!name.equals("nowhere")) {
      assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
          .as("no page is wider than its window: " + name)
          .isEqualTo(width);
    }
  }

  private static double of(Map<?, ?> figures, String name) {
    return Double.parseDouble(String.valueOf(figures.get(name)));
  }

  /**
   * The pictures of the README. Written beside the build, or where the property {@code
   * pledgebook.screenshots} says.
   */
  @Test
  void takesPictures() throws IOException {
    Path to = Path.of(System.getProperty("pledgebook.screenshots", "target/screenshots"));
    Files.createDirectories(to);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (var context = Chromium.get().open(running, "en", scheme, true)) {
        Page page = context.newPage();
        // Type that comes too late for the first page of a visit is there for the second.
        page.navigate("/help");
        page.waitForFunction("() => document.fonts.status === 'loaded'");
        for (String name :
            List.of("home", "review", "commitments", "commitment", "charts", "due")) {
          page.navigate(String.valueOf(PAGES.get(name)));
          Chromium.settle(page);
          Path file =
              to.resolve(name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png");
          page.screenshot(new Page.ScreenshotOptions().setPath(file));
          assertThat(file).isNotEmptyFile();
        }
      }
    }
  }
}
