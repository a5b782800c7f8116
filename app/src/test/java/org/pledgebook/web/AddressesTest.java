package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Proposal;
import tools.jackson.databind.json.JsonMapper;

/** What stands in an address holds for all that a page leads to. */
class AddressesTest extends OnTheSample {
  private static Document page(String path) {
    return Jsoup.parse(running.get(path).body(), running.address());
  }

  private static List<Long> numbers(String file) {
    List<Long> numbers = new ArrayList<>();
    JsonMapper.shared()
        .readTree(running.get(file).body())
        .forEach(row -> numbers.add(row.get("id").asLong()));
    return numbers;
  }

  @Test
  void aNarrowedInboxIsDownloadedNarrowed() {
    List<Proposal> waiting = running.register.inbox(AsOf.now(), 999);
    Proposal one = waiting.get(0);
    List<Proposal> narrowed =
        waiting.stream().filter(proposal -> proposal.document() == one.document()).toList();
    assertThat(narrowed).hasSizeLessThan(waiting.size());
    String file =
        page("/inbox?act=&document=" + one.document()).select("a[href^=/inbox.json]").attr("href");
    assertThat(numbers(file))
        .containsExactlyElementsOf(narrowed.stream().map(Proposal::id).toList());
    assertThat(numbers("/inbox.json")).hasSameSizeAs(waiting);
  }

  @Test
  void aCitationCarriesFiltersTimeAndMoneyRules() {
    String cite =
        page("/commitments?actor=NOR&beneficiary=&due=upcoming&from=0&currency=USD&policy=spot")
            .select(".cite")
            .text();
    assertThat(cite)
        .contains("/commitments?actor=NOR&due=upcoming&from=0&as-of=20")
        .contains("&policy=spot&currency=USD")
        .doesNotContain("beneficiary");
    String usual = page("/commitments?lang=fr").select(".cite").text();
    assertThat(usual).contains("&policy=ecb-month-mean&currency=EUR").doesNotContain("lang=");
    String address = usual.replaceAll(".*http://[^/]*(/\\S+).*", "$1");
    assertThat(running.get(address).statusCode()).isEqualTo(200);
    assertThat(page("/documents").select(".cite").text()).doesNotContain("currency");
    String form = page("/commitments?actor=NOR&currency=USD").expectFirst(".cite a").attr("href");
    assertThat(running.get(form).body())
        .contains("/commitments?actor=NOR&policy=ecb-month-mean&currency=USD&as-of=20");
  }

  @ParameterizedTest
  @CsvSource({
    "/commitments?stage=promised, '« promised » n’est pas une étape. Écrivez l’une de : announced, committed'",
    "/commitments?evidence=some, '« some » n’est pas une preuve. Écrivez l’une de : none, announced'",
    "/commitments?certainty=perhaps, '« perhaps » n’est pas un degré de certitude. Écrivez l’un de : firm, conditional'",
    "/commitments?due=soon, « soon » ne dit rien d’une échéance",
    "/commitments?commitment=first, « first » n’est pas un numéro d’engagement",
    "/commitments?order=random, '« random » n’est pas un ordre. Écrivez l’un de : newest'",
    "/commitments.csv?order=random, « random » n’est pas un ordre",
    "/inbox?order=random, '« random » n’est pas un ordre. Écrivez l’un de : oldest'",
    "/inbox?act=promise, '« promise » n’est pas un acte. Écrivez l’un de : commit, decide, deliver'",
    "/?currency=ZZZ, « ZZZ » n’est pas une monnaie",
    "/needs?currency=USD&policy=published, Ce que les sources publient est en euros",
    "/report?by=colour, « colour »",
    "/report?stage=x, « x » n’est pas une étape",
    "/charts/pie?stage=, Il n’y a pas de graphique « pie »",
    "/documents/DOCUMENT?view=sideways, Il n’y a pas de vue « sideways »",
    "/commitments?as-of=yesterday, « yesterday » n’est pas une date",
    "/charts?policy=mine, « mine » n’est pas une règle de conversion",
    "/inbox?as-of=2022-13-01, « 2022-13-01 » n’est pas une date",
    "/compare?from=then&to=2025-01-01, « then » n’est pas une date"
  })
  void nonsenseIsRefusedInThePagesLanguage(String path, String words) {
    path = path.replace("DOCUMENT", "" + running.register.inbox(AsOf.now(), 1).get(0).document());
    HttpResponse<String> french = running.get(path, "Accept-Language", "fr");
    assertThat(french.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(french.body()).text()).contains(words);
    assertThat(
            Jsoup.parse(running.get(path, "Accept-Language", "en").body()).select(".note").text())
        .contains(path.contains("published") ? "What sources" : "“")
        .doesNotContain("«");
  }

  @Test
  void aCircleOfRepetitionsIsRefusedInThePagesLanguage() {
    List<Long> ids =
        running.register.commitments(CommitmentFilter.all(), AsOf.now()).stream()
            .filter(row -> row.original() == null)
            .map(CommitmentRow::id)
            .limit(2)
            .toList();
    String first = "/commitments/" + ids.get(0) + "/links";
    running.post(first, Map.of("other", "" + ids.get(1)));
    HttpResponse<String> refused =
        running.post(
            "/commitments/" + ids.get(1) + "/links",
            Map.of("other", "" + ids.get(0)),
            "Accept-Language",
            "fr");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.body()).text())
        .contains("L’engagement " + ids.get(0) + " compte déjà comme répétition de " + ids.get(1));
  }
}
