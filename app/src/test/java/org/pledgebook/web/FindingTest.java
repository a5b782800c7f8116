package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.Library;

/** What people look for first, and what they write into forms. */
class FindingTest extends OnTheSample {
  private static Document page(String path, String language) {
    return Jsoup.parse(running.get(path, "Accept-Language", language).body());
  }

  @Test
  void whoIsNamedInASearchIsOfferedFirst() {
    assertThat(page("/search?q=ukraine", "en").select(".named a").attr("href"))
        .isEqualTo("/actors/UKR");
    assertThat(page("/search?q=energie", "fr").select(".named a").attr("href"))
        .isEqualTo("/domains/energy");
    assertThat(page("/search?q=energie+ukraine", "fr").select(".named")).isEmpty();
  }

  @Test
  void aRecipientSeesFirstWhatItWasPromised() {
    assertThat(page("/actors/UKR", "en").select("section:has(table.rows) h2").eachText().get(0))
        .startsWith("Promises received");
    assertThat(page("/actors/NOR", "en").select("section:has(table.rows) h2").eachText().get(0))
        .startsWith("Promises made");
  }

  @Test
  void aRefusedFormLeadsBackToWhereItWasWritten() {
    long id = running.register.commitments(CommitmentFilter.all(), AsOf.now()).get(0).id();
    String from = "/commitments/" + id;
    HttpResponse<String> answer =
        running.post(
            from + "/transactions",
            Map.of("stage", "delivered", "amount", "some", "currency", "EUR"),
            "Referer",
            running.address() + from);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select("a[data-back]").attr("href")).isEqualTo(from);
  }

  @Test
  void aDomainIsTakenByItsNameInTheLanguageOfThePage() {
    long id = running.register.inbox(AsOf.now(), 1).get(0).id();
    HttpResponse<String> answer =
        running.post(
            "/review/" + id + "/correct",
            Map.of("slots", "1", "act", "commit", "actors", "OTAN", "domains", "aide militaire"),
            "Accept-Language",
            "fr");
    assertThat(answer.statusCode()).isLessThan(400);
    assertThat(new Library(running.register, AsOf.now()).statement(id).orElseThrow().current())
        .satisfies(
            slots -> {
              assertThat(slots.domains()).containsExactly("military-aid");
              assertThat(slots.actors()).containsExactly("NATO");
            });
  }
}
