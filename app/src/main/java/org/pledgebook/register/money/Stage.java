package org.pledgebook.register.money;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pledgebook.source.PledgebookException;

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
    for (Stage stage : values()) {
      if (stage.name().equalsIgnoreCase(word.strip())) {
        return stage;
      }
    }
    throw new PledgebookException(
        "'"
            + word
            + "' is no stage; write one of "
            + Arrays.stream(values()).map(Stage::word).collect(Collectors.joining(", ")));
  }
}
