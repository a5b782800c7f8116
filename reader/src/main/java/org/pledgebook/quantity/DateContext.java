package org.pledgebook.quantity;

import java.time.LocalDate;
import java.util.List;

/**
 * What dates are relative to.
 *
 * @param published the day of the document
 * @param tense which way the clause looks
 * @param countries who acts (ISO 3166-1 alpha-3); "2021-22" is a fiscal year where theirs is not
 *     the calendar year
 */
public record DateContext(LocalDate published, Tense tense, List<String> countries) {
  public DateContext {
    countries = List.copyOf(countries);
  }

  public DateContext(LocalDate published, Tense tense) {
    this(published, tense, List.of());
  }
}
