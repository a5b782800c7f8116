package org.pledgebook.register.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.money.Disclosure;

/** A count of things, or the reason why there is none. */
public record Quantity(Disclosure disclosure, @Nullable BigDecimal value) {
  public Quantity {
    if ((disclosure == Disclosure.STATED) != (value != null)) {
      throw new IllegalArgumentException("a count is given exactly when it is stated");
    }
  }

  public static Quantity of(BigDecimal value) {
    return new Quantity(Disclosure.STATED, value);
  }

  public static Quantity undisclosed() {
    return new Quantity(Disclosure.UNDISCLOSED, null);
  }

  public static Quantity missing() {
    return new Quantity(Disclosure.MISSING, null);
  }
}
