package org.pledgebook.register.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time that a source gives, in its own words and as far as they were understood.
 *
 * @param start first day, or null if open or not understood
 * @param end last day, inclusive, or null if open or not understood
 * @param text verbatim, if the source wrote anything but an ISO date
 */
public record Span(@Nullable LocalDate start, @Nullable LocalDate end, @Nullable String text) {
  /** Nothing is known. */
  public static final Span NONE = new Span(null, null, null);

  public Span {
    if (start != null && end != null && end.isBefore(start)) {
      throw new IllegalArgumentException("a span ends " + end + " before it starts " + start);
    }
  }

  public static Span day(LocalDate day) {
    return new Span(day, day, null);
  }
}
