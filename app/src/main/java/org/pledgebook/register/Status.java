package org.pledgebook.register;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.money.Stage;

/**
 * Where a commitment stands, on three axes that do not depend on each other.
 *
 * @param claimed the furthest stage that its makers claim
 * @param evidenced the furthest stage that evidence supports; empty if there is none
 * @param due where it stands against its due date
 */
public record Status(Stage claimed, Optional<Stage> evidenced, Due due) {
  /** A commitment and its due date. */
  public enum Due {
    /** It names no date. */
    UNDATED,
    UPCOMING,
    /** Its date is past, and nothing shows that it was done. */
    OVERDUE,
    /** Evidence shows that it was done. */
    DONE,
    /** It was cancelled. */
    CANCELLED
  }

  static Status of(int claimed, @Nullable Integer evidenced, @Nullable LocalDate due, AsOf asOf) {
    Stage stage = Stage.values()[claimed];
    Optional<Stage> shown = Optional.ofNullable(evidenced).map(rank -> Stage.values()[rank]);
    Due axis;
    if (stage == Stage.CANCELLED) {
      axis = Due.CANCELLED;
    } else if (shown.filter(s -> s == Stage.DELIVERED).isPresent()) {
      axis = Due.DONE;
    } else if (due == null) {
      axis = Due.UNDATED;
    } else {
      axis = due.isBefore(asOf.day()) ? Due.OVERDUE : Due.UPCOMING;
    }
    return new Status(stage, shown, axis);
  }
}
