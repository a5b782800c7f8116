package org.pledgebook.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.pledgebook.source.UnknownValue;

/**
 * What was known at a time.
 *
 * @param time inclusive
 * @param day the day that due dates are held against
 */
public record AsOf(Instant time, LocalDate day) {
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  /** Everything that is known. */
  public static AsOf now() {
    return new AsOf(EVER, LocalDate.now(ZoneOffset.UTC));
  }

  /** The end of a day, UTC. */
  public static AsOf endOf(LocalDate day) {
    return new AsOf(day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC), day);
  }

  public static AsOf at(Instant time) {
    return new AsOf(time, LocalDate.ofInstant(time, ZoneOffset.UTC));
  }

  /** Reads {@code 2022-03-31} (the end of that day) or {@code 2022-03-31T12:00:00Z}. */
  public static AsOf of(String text) {
    try {
      return text.contains("T") ? at(Instant.parse(text)) : endOf(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new UnknownValue("date", text, "2022-03-31, 2022-03-31T12:00:00Z", e);
    }
  }

  /** As the relations keep times. */
  LocalDateTime column() {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }
}
