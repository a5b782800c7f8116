package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.publication.Totals;
import org.pledgebook.publication.ViewState;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.Report;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Link;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;

class ChartPagesTest {
  @TempDir static Path folder;
  private static Running running;
  private static long commitment;

  @BeforeAll
  static void start() {
    running = new Running(folder);
    running.register.write(
        "tester",
        batch -> {
          for (String donor : List.of("FRA", "DEU")) {
            commitment =
                batch.add(
                    new Commitment(
                        null,
                        "Help <b>\"now\"</b>",
                        List.of(donor),
                        List.of("UKR"),
                        List.of("energy"),
                        Span.day(LocalDate.of(2024, 5, 1)),
                        false,
                        null,
                        null,
                        null,
                        null));
            batch.add(money(commitment));
          }
          return null;
        });
  }

  private static Transaction money(long commitment) {
    return new Transaction(
        null,
        commitment,
        Stage.COMMITTED,
        Amount.of(new BigDecimal("1234567.89"), "EUR"),
        null,
        Span.day(LocalDate.of(2023, 3, 1)),
        null,
        null,
        null,
        null,
        null);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static Document page(String path) {
    HttpResponse<String> response = running.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Jsoup.parse(response.body(), running.address() + path);
  }

  @Test
  void eachChartHasItsTableItsFilesAndItsOwnPage() {
    Document page = page("/charts?lang=fr");
    assertThat(page.select("figure .pb-wide[role=img]")).hasSize(6);
    assertThat(page.select("section table")).hasSize(6);
    assertThat(page.select("[style], svg style")).isEmpty();
    for (Element file : page.select("main a[download]")) {
      assertThat(running.get(file.attr("href")).statusCode()).as(file.attr("href")).isEqualTo(200);
    }
    for (Element alone : page.select("h2 a.more")) {
      assertThat(page(alone.attr("href")).select("figure .pb-wide")).hasSize(1);
    }
    assertThat(page.select("figure").text()).contains("Allemagne", "millions d’euros");
  }

  @Test
  void aCommitmentShowsItsMoneyOverTimeAsTheReportHasIt() {
    String view = "as-of=2090-01-01&currency=USD";
    Document page = page("/commitments/" + commitment + "?lang=fr&" + view);
    Element chart = page.expectFirst("section.chart");
    assertThat(chart.select("figure svg").text()).contains("Engagé", "millions USD");
    Report report =
        running.register.report(
            Totals.of(running.register, ViewState.parse(view))
                .query()
                .only(Map.of(Dimension.COMMITMENT, List.of(String.valueOf(commitment)))));
    BigDecimal dollars = report.sum(Stage.COMMITTED);
    assertThat(dollars).isPositive();
    assertThat(chart.select("table td.num").eachText().get(0).replaceAll("[^0-9,]", ""))
        .startsWith(dollars.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ','));
    String query = "?commitment=" + commitment + "&" + view;
    assertThat(chart.select("h2 a").attr("href")).isEqualTo("/charts/cumulative" + query);
    assertThat(page(chart.select("h2 a").attr("href")).select("figure").text())
        .contains("Help <b>\"now\"</b>");
    assertThat(running.get("/charts/cumulative.json" + query).body())
        .contains(dollars.stripTrailingZeros().toPlainString());
    assertThat(chart.select("textarea").text()).contains("/embed/cumulative.svg?commitment=");
  }

  @Test
  void whatRepeatsAnotherPromiseIsNotDrawnAgain() {
    long copy =
        running.register.write(
            "tester",
            batch -> {
              long id =
                  batch.add(
                      new Commitment(
                          null,
                          "Help again",
                          List.of("DEU"),
                          List.of(),
                          List.of(),
                          null,
                          false,
                          null,
                          null,
                          null,
                          null));
              batch.add(money(id));
              batch.add(new Link(id, commitment, Link.Decision.SAME, null, null));
              return id;
            });
    assertThat(page("/commitments/" + copy).select("figure")).isEmpty();
    assertThat(page("/commitments?commitment=" + copy).select("td.title")).hasSize(1);
  }

  @Test
  void aFilterNarrowsTheChartsAndCanBeTakenAway() {
    Document page = page("/charts/map?actor=FRA&stage=committed&lang=en");
    assertThat(page.select("figure").text()).contains("France").doesNotContain("Germany");
    assertThat(page.select("table td").eachText()).contains("1,234,567.89");
    Element filter = page.expectFirst(".chosen a");
    assertThat(filter.attr("href")).isEqualTo("/charts/map?stage=committed");
    assertThat(page.select("select[name=stage] option[selected]").val()).isEqualTo("committed");
    assertThat(page.select("input[type=hidden][name=actor]").val()).isEqualTo("FRA");
  }

  @Test
  void aFilterThatChangesNoSumIsSaidTo() {
    assertThat(page("/charts/map?due=overdue&lang=en").select("figure").text())
        .contains("Sums are not narrowed by due date");
    assertThat(page("/charts/map?actor=FRA&lang=en").select("figure").text())
        .doesNotContain("Sums are not narrowed");
    assertThat(page("/charts/due?due=done&lang=en").select("figure").text())
        .contains("There is nothing to draw")
        .doesNotContain("Sums are not narrowed");
  }

  @Test
  void theSnippetForOtherPagesShowsTheChart() {
    Document page = page("/charts/remainders?actor=FRA&lang=en");
    Document other = Jsoup.parse(page.select("textarea").text());
    Element picture = other.expectFirst("a > img");
    assertThat(picture.attr("alt")).startsWith("How far the promises have come. ");
    String address = picture.attr("src").substring(running.address().length());
    assertThat(running.get(address).body()).startsWith("<svg").contains("France");
    assertThat(other.select("a").attr("href")).endsWith("/charts/remainders?actor=FRA");
  }

  @Test
  void pagesLeadToTheirChartsAndFeeds() {
    for (String path :
        List.of("/commitments?actor=FRA&order=due&page=1&lang=en", "/actors/FRA", "/due")) {
      Document page = page(path);
      for (Element link : page.select("main a[href^=/feeds/], main a[href^=/charts]")) {
        String address = link.attr("href");
        assertThat(running.get(address).statusCode()).as(address).isEqualTo(200);
        if (path.contains("FRA")) {
          assertThat(address).contains("actor=FRA");
        }
      }
      assertThat(page.select("main a[href^=/feeds/]")).as(path).isNotEmpty();
    }
  }

  @Test
  void everyPageOffersItsCitationForPrograms() {
    Document page = page("/commitments?actor=FRA&as-of=2090-01-01&lang=en");
    List<String> forms = page.select("footer .cite a").eachAttr("href");
    assertThat(forms).hasSize(3);
    for (String form : forms) {
      assertThat(running.get(form).body())
          .contains(running.address() + "/commitments?actor=FRA&as-of=2090-01-01");
    }
  }

  @Test
  void theDataPageListsWhatTheDescriptionDescribes() {
    Document page = page("/data?lang=en");
    assertThat(page.select("#api th code").eachText())
        .contains("/api/v1/transactions", "/feeds/due.atom", "/charts/{chart}.{format}", "amount");
  }
}
