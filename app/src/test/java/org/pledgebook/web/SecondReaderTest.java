package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Library;
import org.pledgebook.register.Proposal;
import org.pledgebook.register.SecondReadings;
import org.pledgebook.register.fact.Verdict;

class SecondReaderTest {
  @TempDir Path folder;
  private Running running;
  private List<Proposal> waiting;

  @BeforeEach
  void start() {
    running = new Running(folder);
    Sample.fill(running);
    waiting = running.register.inbox(AsOf.now(), 4);
    for (Proposal proposal : waiting) {
      assertThat(running.post("/review/" + proposal.id() + "/flag", Map.of()).statusCode())
          .isEqualTo(303);
    }
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private SecondReadings readings() {
    return new SecondReadings(running.register, AsOf.now());
  }

  private HttpResponse<String> second(Proposal proposal, String decision, String... more) {
    Map<String, String> fields = new java.util.HashMap<>(Map.of("decision", decision));
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return running.as("Grace").post("/second/" + proposal.id(), fields);
  }

  @Test
  void readsBlindAndCountsAgreementOnFindingAndOnCodingApart() {
    running.register.proposals().accept("tester", waiting.get(0).id(), null);
    running.register.proposals().accept("tester", waiting.get(1).id(), null);
    running.register.proposals().reject("tester", waiting.get(2).id(), "Ada would not see this");
    running.register.proposals().reject("tester", waiting.get(3).id(), null);

    String blind = running.as("Grace").get("/second/" + waiting.get(2).id()).body();
    assertThat(blind).doesNotContain("Ada would not see this", "class=\"rejected");
    second(waiting.get(0), "accept");
    second(waiting.get(1), "accept", "domains", "gender");
    second(waiting.get(2), "accept");
    second(waiting.get(3), "reject");

    SecondReadings.Agreement agreement = readings().agreement();
    assertThat(agreement.both()).isEqualTo(4);
    assertThat(agreement.finding()).isEqualTo(3);
    assertThat(agreement.kappa()).isEqualTo(0.5);
    assertThat(agreement.coded()).isEqualTo(2);
    assertThat(agreement.coding()).containsEntry("domains", 1L).containsEntry("actors", 2L);
    assertThat(readings().all().stream().filter(r -> r.differs()).count()).isEqualTo(2);
  }

  @Test
  void letsAThirdPersonSayWhoIsRight() {
    long id = waiting.get(0).id();
    running.register.proposals().reject("tester", id, null);
    second(waiting.get(0), "accept", "domains", "gender");
    assertThat(
            running
                .as("Edsger")
                .post("/second/" + id + "/settle", Map.of("right", "second"))
                .statusCode())
        .isEqualTo(303);
    var decided = new Library(running.register, AsOf.now()).statement(id).orElseThrow();
    assertThat(decided.current().domains()).containsExactly("gender");
    assertThat(decided.decided())
        .satisfies(
            verdict -> {
              assertThat(verdict.author()).isEqualTo("Edsger");
              assertThat(verdict.verdict().decision()).isEqualTo(Verdict.Decision.CORRECTED);
            });
    assertThat(running.register.journal().verify().isSound()).isTrue();
  }

  @Test
  void letsNobodyBeTheirOwnSecondReader() {
    running.register.proposals().accept("tester", waiting.get(0).id(), null);
    assertThat(
            running
                .post("/second/" + waiting.get(0).id(), Map.of("decision", "accept"))
                .statusCode())
        .isEqualTo(422);
  }
}
