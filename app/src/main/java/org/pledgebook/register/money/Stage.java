package org.pledgebook.register.money;

import java.util.Locale;
import org.pledgebook.source.UnknownValue;

/** How far money or goods have come. Stages are never added to each other. */
public enum Stage {
  /** Said in public. */
  ANNOUNCED,
  /** Promised, future aid included. */
  COMMITTED,
  /** Delivered, or specified or earmarked for delivery. */
  ALLOCATED,
  /** Arrived or paid. */
  DELIVERED,
  /** Taken back. */
  CANCELLED;

  /** The word in data, lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #word()}, in any case. */
  public static Stage of(String word) {
    return UnknownValue.read(Stage.class, "stage", word);
  }
}
