package org.pledgebook.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgebook.register.Status;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.PledgebookException;

class ViewStateTest {
  @Test
  void whatIsAsUsualIsNotInTheAddress() {
    assertThat(ViewState.all().address("/commitments")).isEqualTo("/commitments");
    assertThat(ViewState.parse("policy=ecb-month-mean&currency=eur&fold=no&actor=&q=").query())
        .isEmpty();
  }

  @Test
  void oneViewHasOneAddress() {
    assertThat(ViewState.parse("due=overdue&as-of=2022-03-31&actor=FRA&actor=DEU&actor=FRA"))
        .isEqualTo(ViewState.parse("actor=DEU&actor=FRA&as-of=2022-03-31&due=OVERDUE"));
    assertThat(ViewState.parse("as-of=2022-03-31&actor=FRA&actor=DEU").address("/charts/map"))
        .isEqualTo("/charts/map?actor=DEU&actor=FRA&as-of=2022-03-31");
  }

  @Test
  void everyStateComesBackFromItsAddress() {
    Random random = new Random(7);
    List<String> words = List.of("UKR", "a&b=c", "Région Occitanie", "+ 50 %", "їжак 𝄞", "#?/\\");
    for (int run = 0; run < 2000; run++) {
      ViewState state =
          new ViewState(
              some(random, words),
              some(random, words),
              some(random, words),
              some(random, List.of(1L, 12L, 345L)),
              some(random, Arrays.asList(Status.Due.values())),
              one(random, Arrays.asList(Stage.values())),
              one(random, List.of("delivered", "none")),
              one(random, List.of("firm", "conditional")),
              one(random, words),
              one(random, words),
              one(random, List.of("2022-03-31", "2024-02-29T12:00:00Z")),
              random.nextBoolean() ? "ecb-month-mean" : "release-mean:2023-05",
              "EUR",
              random.nextBoolean());
      assertThat(ViewState.parse(state.query())).isEqualTo(state);
      assertThat(ViewState.parse(state.parameters())).isEqualTo(state);
    }
  }

  private static <T> List<T> some(Random random, List<T> values) {
    List<T> some = new ArrayList<>();
    values.stream().filter(value -> random.nextInt(3) == 0).forEach(some::add);
    return some;
  }

  private static <T> @Nullable T one(Random random, List<T> values) {
    return random.nextBoolean() ? null : values.get(random.nextInt(values.size()));
  }

  @Test
  void aPermanentAddressNamesTheTime() {
    Instant now = Instant.parse("2026-01-02T03:04:05.678Z");
    assertThat(ViewState.all().fixed(now).query()).isEqualTo("as-of=2026-01-02T03%3A04%3A05Z");
    ViewState past = ViewState.parse("as-of=2022-03-31");
    assertThat(past.fixed(now)).isEqualTo(past);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "as-of=yesterday",
        "policy=magic",
        "stage=given",
        "due=maybe",
        "evidence=some",
        "certainty=quite",
        "currency=XYZ",
        "commitment=twelve",
        "actor=%zz"
      })
  void whatCannotBeUnderstoodIsRefusedByName(String query) {
    String value = query.substring(query.indexOf('=') + 1);
    assertThatThrownBy(() -> ViewState.parse(query))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining(value);
  }
}
