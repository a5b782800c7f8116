package org.pledgebook.register.money;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pledgebook.source.PledgebookException;

/**
 * An amount in its own currency, or the reason why there is none. Negative values are corrections.
 *
 * @param value full units, present exactly when stated
 * @param currency ISO 4217; may be known even if the value is not
 */
public record Amount(Disclosure disclosure, @Nullable BigDecimal value, @Nullable String currency) {

  public Amount {
    if ((disclosure == Disclosure.STATED) != (value != null)) {
      throw new IllegalArgumentException("a value is given exactly when the amount is stated");
    }
    if (value != null && currency == null) {
      throw new IllegalArgumentException("a stated amount has a currency");
    }
    if (currency != null && !currency.matches("[A-Z]{3}")) {
      throw new PledgebookException(
          "'" + currency + "' is no currency code; write three capital letters (ISO 4217)");
    }
    if (value != null && value.precision() - value.scale() > 22) {
      throw new PledgebookException("the amount " + value + " is too large to be kept");
    }
  }

  public static Amount of(BigDecimal value, String currency) {
    return new Amount(Disclosure.STATED, value, currency);
  }

  public static Amount undisclosed() {
    return new Amount(Disclosure.UNDISCLOSED, null, null);
  }

  public static Amount missing() {
    return new Amount(Disclosure.MISSING, null, null);
  }

  @JsonIgnore
  public boolean isStated() {
    return disclosure == Disclosure.STATED;
  }
}
