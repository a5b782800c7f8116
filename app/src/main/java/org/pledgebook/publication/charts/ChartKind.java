package org.pledgebook.publication.charts;

import java.util.List;
import java.util.Locale;
import org.pledgebook.register.Dimension;
import org.pledgebook.source.UnknownValue;

/** The charts there are. */
public enum ChartKind {
  /** Sums of each stage over time. */
  CUMULATIVE(Dimension.MONTH),
  /** How far each donor's promises have come, no euro counted twice. */
  REMAINDERS(Dimension.DONOR),
  /** Donors and domains at one stage. */
  HEATMAP(Dimension.DONOR, Dimension.DOMAIN),
  /** Due dates and what became of them. */
  DUE(),
  /** From donors to recipients to domains at one stage. */
  FLOWS(Dimension.DONOR, Dimension.RECIPIENT, Dimension.DOMAIN),
  /** Donors on a map at one stage. */
  MAP(Dimension.DONOR),
  /** Where programmes and networks have their nodes. */
  PLACES();

  private final List<Dimension> dimensions;

  ChartKind(Dimension... dimensions) {
    this.dimensions = List.of(dimensions);
  }

  /** What its sums are broken down by; nothing for a chart without sums. */
  Dimension[] dimensions() {
    return dimensions.toArray(Dimension[]::new);
  }

  /** The word in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #word()}. */
  public static ChartKind of(String word) {
    return UnknownValue.read(ChartKind.class, "chart", word);
  }
}
