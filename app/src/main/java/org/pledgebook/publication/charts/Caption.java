package org.pledgebook.publication.charts;

import java.util.List;

/**
 * What stands around a chart, so that it explains itself wherever it is shown.
 *
 * @param filters what was asked for in words, each on its own; none for everything
 * @param notes what else must be known to read the chart rightly
 * @param source whose figures these are
 * @param asOf the day up to which things are known
 * @param currency that sums are in
 * @param policy how amounts were converted, with whose rates of which days; empty where there are
 *     no sums
 * @param address where the chart can be found again
 * @param isNarrow whether the chart is drawn for a phone
 */
public record Caption(
    List<String> filters,
    List<String> notes,
    String source,
    String asOf,
    String currency,
    String policy,
    String address,
    boolean isNarrow) {
  public Caption {
    filters = List.copyOf(filters);
    notes = List.copyOf(notes);
  }

  /** For a sheet of the usual width. */
  public Caption(
      List<String> filters,
      List<String> notes,
      String source,
      String asOf,
      String currency,
      String policy,
      String address) {
    this(filters, notes, source, asOf, currency, policy, address, false);
  }

  /** For a phone. */
  Caption narrow() {
    return new Caption(filters, notes, source, asOf, currency, policy, address, true);
  }

  /** For a chart that counts things, not money. */
  Caption withoutSums() {
    return new Caption(filters, notes, source, asOf, currency, "", address);
  }
}
