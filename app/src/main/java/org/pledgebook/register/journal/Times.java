package org.pledgebook.register.journal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as both databases keep them: UTC without a zone. */
final class Times {
  private Times() {}

  static LocalDateTime column(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }

  static Instant instant(LocalDateTime column) {
    return column.toInstant(ZoneOffset.UTC);
  }
}
