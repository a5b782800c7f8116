package org.pledgebook.publication.charts;

import java.util.List;

/**
 * What stands around a chart, so that it explains itself wherever it is shown.
 *
 * @param filters what was asked for in words, each on its own; none for everything
 * @param notes what else must be known to read the chart rightly
 * @param source whose figures these are
 * @param asOf the day up to which things are known
 * @param policy how amounts became euros; empty where there are none
 * @param address where the chart can be found again
 */
public record Caption(
    List<String> filters,
    List<String> notes,
    String source,
    String asOf,
    String policy,
    String address) {
  public Caption {
    filters = List.copyOf(filters);
    notes = List.copyOf(notes);
  }
}
