package org.pledgebook.register.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An amount in another currency.
 *
 * @param value not rounded
 * @param rates that were taken; none if the amount was in that currency already
 */
public record Conversion(BigDecimal value, List<Rate> rates) {
  private static final String EURO = "EUR";

  public Conversion {
    rates = List.copyOf(rates);
  }

  /**
   * Converts by way of the euro, which is what rates are quoted against; both rates are those that
   * the policy gives for the day.
   *
   * @param day null if unknown: then only a policy that asks for no day can convert
   * @return empty if there is no rate
   */
  public static Optional<Conversion> of(
      Policy policy,
      Rates rates,
      BigDecimal value,
      String from,
      String to,
      @Nullable LocalDate day) {
    if (from.equals(to)) {
      return Optional.of(new Conversion(value, List.of()));
    }
    LocalDate asked = day == null ? LocalDate.MIN : day;
    Optional<Rate> out = policy.rate(rates, from, asked);
    Optional<Rate> in = policy.rate(rates, to, asked);
    if (out.isEmpty() || in.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Conversion(
            in.get().fromEuros(out.get().toEuros(value)),
            Stream.of(out.get(), in.get()).filter(r -> !r.currency().equals(EURO)).toList()));
  }
}
