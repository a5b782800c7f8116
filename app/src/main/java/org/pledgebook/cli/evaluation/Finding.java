package org.pledgebook.cli.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One statement with its slots reduced to what is compared, whether labelled by a person or found
 * by a reader.
 *
 * @param start first code point in the document's text
 * @param end one past the last code point
 * @param act {@code commit}, {@code decide} or {@code deliver}
 * @param weak labelled as one over which careful readers may differ; it never counts
 * @param actors codes of who acts
 * @param beneficiaries codes of whom it is for or with
 * @param domains most central first
 * @param due when, or null if the clause does not say
 * @param confidence how sure the reader is, 0 to 1; 1 for labels
 */
public record Finding(
    int start,
    int end,
    String act,
    boolean weak,
    Set<String> actors,
    Set<String> beneficiaries,
    List<String> domains,
    Set<Money> amounts,
    @Nullable Period due,
    boolean conditional,
    double confidence) {

  /** Checks the span and copies the collections. */
  public Finding {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ":" + end + "]");
    }
    actors = Set.copyOf(actors);
    beneficiaries = Set.copyOf(beneficiaries);
    domains = List.copyOf(domains);
    amounts = Set.copyOf(amounts);
  }

  /**
   * A sum in full units, compared to the cent.
   *
   * @param value rounded to two decimals
   * @param currency ISO 4217
   */
  public record Money(BigDecimal value, String currency) {
    /** Rounds the value. */
    public Money {
      value = value.setScale(2, RoundingMode.HALF_EVEN);
    }
  }

  /**
   * A time with at least one end, both days included.
   *
   * @param start ISO date, or null if only the end is known
   * @param end ISO date, or null if only the start is known
   */
  public record Period(@Nullable String start, @Nullable String end) {
    /** The period, or nothing where neither end is known. */
    public static Optional<Period> of(@Nullable String start, @Nullable String end) {
      return start == null && end == null ? Optional.empty() : Optional.of(new Period(start, end));
    }
  }

  int length() {
    return end - start;
  }

  /** Code points shared with the other; negative where there is a gap between the two. */
  int overlap(Finding other) {
    return Math.min(end, other.end) - Math.max(start, other.start);
  }

  /** Whether the two share at least half of the shorter one. */
  boolean matches(Finding other) {
    return overlap(other) >= 0.5 * Math.min(length(), other.length());
  }

  /** Whether the two share more than half of what they cover together. */
  boolean coincides(Finding other) {
    return overlap(other) > 0.5 * (Math.max(end, other.end) - Math.min(start, other.start));
  }
}
