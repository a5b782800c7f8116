package org.pledgebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest
  @CsvSource({
    "2024, 2024, 2024-01-01, 2024-12-31",
    "2024-02, 2024-02, 2024-02-01, 2024-02-29",
    "2024-05-14, 2024-05-14, 2024-05-14, 2024-05-14",
    "2024-05-14T23:30:00-08:00, 2024-05-14, 2024-05-14, 2024-05-14"
  })
  void keepsWhatIsKnownAndGivesDaysToReckonFrom(
      String written, String kept, LocalDate first, LocalDate last) {
    PartialDate date = PartialDate.parse(written).orElseThrow();

    assertThat(date).hasToString(kept);
    assertThat(date.reckonFrom()).isEqualTo(first);
    assertThat(date.last()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "2024-13", "2023-02-29", "14 May 2024", "0000", "2024-5"})
  void refusesWhatIsNoDate(String written) {
    assertThat(PartialDate.parse(written)).isEqualTo(Optional.empty());
  }

  @Test
  void comesInOrderOfFirstDayAndExactnessFirst() {
    List<String> ordered = List.of("2023-12-31", "2024-01-01", "2024-01", "2024", "2024-02");

    assertThat(ordered.stream().map(text -> PartialDate.parse(text).orElseThrow()))
        .isSorted()
        .extracting(PartialDate::toString)
        .isEqualTo(ordered);
  }
}
