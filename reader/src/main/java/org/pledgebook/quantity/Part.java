package org.pledgebook.quantity;

import java.util.List;

/** A vague part of a period. */
enum Part {
  EARLY,
  MID,
  LATE;

  static final List<Part> ALL = List.of(values());
}
