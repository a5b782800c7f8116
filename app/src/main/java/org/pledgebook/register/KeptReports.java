package org.pledgebook.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reports that were asked for lately. A register only grows, so that the same question has the same
 * answer until something is recorded that a report reads.
 */
final class KeptReports {
  private static final int MOST = 64;

  /** Longer ones are made anew: they would take the memory of all others. */
  private static final int MOST_ROWS = 5_000;

  /** The last entry that could have changed a report: a new commitment has no money yet. */
  private static final String LAST =
      "SELECT coalesce(max(e), 0) FROM (SELECT max(number) AS e FROM entries WHERE kind IN"
          + " ('transaction', 'link', 'rate-table') UNION ALL SELECT max(entry) FROM commitments"
          + " WHERE entry <> id UNION ALL SELECT max(entry) FROM ended) x";

  /**
   * A report.
   *
   * @param last entry that could have changed it
   */
  private record Kept(long last, Report report) {}

  private final Map<Report.Query, Kept> reports =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Report.Query, Kept> eldest) {
          return size() > MOST;
        }
      };

  Report report(Handle handle, Report.Query query) {
    // Read before the report: what comes meanwhile makes it asked anew, never kept too long.
    long last = handle.createQuery(LAST).mapTo(Long.class).one();
    @Nullable Kept kept;
    synchronized (reports) {
      kept = reports.get(query);
    }
    if (kept != null && kept.last() == last) {
      return kept.report();
    }
    Report report = new Reports(handle).report(query);
    if (report.rows().size() <= MOST_ROWS) {
      synchronized (reports) {
        reports.put(query, new Kept(last, report));
      }
    }
    return report;
  }
}
