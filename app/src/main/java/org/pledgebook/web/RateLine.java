package org.pledgebook.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pledgebook.register.money.Rate;

/**
 * The rates of a currency that sums were made with.
 *
 * @param low the fewest units that a euro cost
 * @param high the most
 * @param sources who says so, in the words of the rates
 */
record RateLine(
    String currency,
    int number,
    LocalDate start,
    LocalDate end,
    BigDecimal low,
    BigDecimal high,
    String sources) {

  /** One line for each currency. */
  static List<RateLine> of(List<Rate> rates) {
    Map<String, List<Rate>> byCurrency =
        rates.stream()
            .collect(Collectors.groupingBy(Rate::currency, TreeMap::new, Collectors.toList()));
    List<RateLine> lines = new ArrayList<>();
    byCurrency.forEach((currency, of) -> lines.add(line(currency, of)));
    return lines;
  }

  private static RateLine line(String currency, List<Rate> rates) {
    return new RateLine(
        currency,
        rates.size(),
        rates.stream().map(Rate::start).min(LocalDate::compareTo).orElseThrow(),
        rates.stream().map(Rate::end).max(LocalDate::compareTo).orElseThrow(),
        rates.stream().map(Rate::perEuro).min(BigDecimal::compareTo).orElseThrow(),
        rates.stream().map(Rate::perEuro).max(BigDecimal::compareTo).orElseThrow(),
        rates.stream().map(Rate::source).distinct().sorted().collect(Collectors.joining("; ")));
  }
}
