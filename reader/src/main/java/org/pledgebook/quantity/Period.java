package org.pledgebook.quantity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from {@code start} to {@code end}, both included. A missing side is open: "by 2030" has no
 * start. Construction fails if both sides are missing or in the wrong order.
 */
public record Period(@Nullable LocalDate start, @Nullable LocalDate end) {
  public Period {
    if (start == null && end == null) {
      throw new IllegalArgumentException("a period needs a start or an end");
    }
    if (start != null && end != null && end.isBefore(start)) {
      throw new IllegalArgumentException("period ends before it starts: " + start + "/" + end);
    }
  }

  /** ISO 8601 interval, {@code ..} for an open side. */
  @Override
  public String toString() {
    return (start == null ? ".." : start) + "/" + (end == null ? ".." : end);
  }
}
