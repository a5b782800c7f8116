package org.pledgebook.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reports that were asked for lately. A register only grows, so that the same question at the same
 * last entry has the same answer.
 */
final class KeptReports {
  private static final int MOST = 64;

  /** Longer ones are made anew: they would take the memory of all others. */
  private static final int MOST_ROWS = 5_000;

  private record Kept(long head, Report report) {}

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
    long head =
        handle.createQuery("SELECT coalesce(max(number), 0) FROM entries").mapTo(Long.class).one();
    @Nullable Kept kept;
    synchronized (reports) {
      kept = reports.get(query);
    }
    if (kept != null && kept.head() == head) {
      return kept.report();
    }
    Report report = new Reports(handle).report(query);
    if (report.rows().size() <= MOST_ROWS) {
      synchronized (reports) {
        reports.put(query, new Kept(head, report));
      }
    }
    return report;
  }
}
