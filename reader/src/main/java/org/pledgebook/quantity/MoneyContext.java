package org.pledgebook.quantity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose money it may be, most likely first: decides what a bare "dollar", "franc" or "krona" is.
 *
 * @param countries ISO 3166-1 alpha-3 codes or codes of organisations, which are ignored where they
 *     have no currency of their own
 */
public record MoneyContext(List<String> countries, @Nullable String currency) {
  public static final MoneyContext NONE = new MoneyContext(List.of());

  public MoneyContext {
    countries = List.copyOf(countries);
  }

  public MoneyContext(List<String> countries) {
    this(countries, null);
  }

  /**
   * The same where the words before spoke of this currency: "nine million go to the programme" is
   * of it.
   */
  public MoneyContext withCurrency(String code) {
    return new MoneyContext(countries, code);
  }

  public static MoneyContext of(String... countries) {
    return new MoneyContext(List.of(countries));
  }
}
