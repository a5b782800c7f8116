package org.pledgebook.publication.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Labels;
import org.pledgebook.publication.ViewState;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Library;
import org.pledgebook.register.Listing;
import org.pledgebook.register.Register;
import org.pledgebook.register.Status;
import org.pledgebook.register.journal.Entry;

/** Makes feeds of a register. */
public final class Feeds {
  private static final int MOST = 100;
  private static final int SOON = 30;

  private final Register register;
  private final ViewState state;
  private final Labels labels;
  private final String origin;

  /**
   * Feeds of a view.
   *
   * @param origin where the pages are, as {@code https://example.org}
   */
  public Feeds(Register register, ViewState state, Labels labels, String origin) {
    this.register = register;
    this.state = state;
    this.labels = labels;
    this.origin = origin;
  }

  /** New commitments of the view, as Atom. */
  public String commitments(String self) {
    List<Feed.Item> items =
        accepted().stream()
            .sorted(Comparator.comparingLong(CommitmentRow::id).reversed())
            .limit(MOST)
            .map(row -> item(row, "", recorded(row.id())))
            .toList();
    return feed("feed.commitments", self, "/commitments", items);
  }

  /**
   * What is overdue or due within thirty days. An entry changes when its day has passed, so that
   * readers show it anew.
   */
  public String due(String self) {
    LocalDate until = state.day().plusDays(SOON);
    List<Feed.Item> items =
        accepted().stream()
            .filter(row -> row.original() == null)
            .filter(row -> row.dueEnd() != null && !row.dueEnd().isAfter(until))
            .filter(
                row ->
                    row.status().due() == Status.Due.OVERDUE
                        || row.status().due() == Status.Due.UPCOMING)
            .map(
                row -> {
                  Instant recorded = recorded(row.id());
                  Instant passed = passed(row, recorded);
                  return item(row, "/" + word(row), passed);
                })
            .sorted(Comparator.comparing(Feed.Item::updated).reversed())
            .limit(MOST)
            .toList();
    return feed("feed.due", self, "/due", items);
  }

  private static Instant passed(CommitmentRow row, Instant recorded) {
    LocalDate due = row.dueEnd();
    if (due == null || row.status().due() != Status.Due.OVERDUE) {
      return recorded;
    }
    Instant passed = due.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return passed.isAfter(recorded) ? passed : recorded;
  }

  private static String word(CommitmentRow row) {
    return row.status().due().name().toLowerCase(Locale.ROOT);
  }

  private List<CommitmentRow> accepted() {
    return register.commitments(CommitmentFilter.all(), state.time()).stream()
        .filter(state::accepts)
        .toList();
  }

  private Feed.Item item(CommitmentRow row, String suffix, Instant updated) {
    String due =
        row.dueEnd() == null ? "" : " · " + labels.due(row.status().due()) + ": " + row.dueEnd();
    return new Feed.Item(
        origin + "/commitments/" + row.id() + suffix,
        labels.actor(row.actor()) + " · " + labels.domain(row.domain()),
        origin + "/commitments/" + row.id(),
        updated,
        "Pledgebook",
        row.title() + due);
  }

  /** New documents. */
  public String documents(String self) {
    List<Feed.Item> items =
        new Library(register, state.time())
            .documents().stream()
                .sorted(Comparator.comparingLong(DocumentRow::id).reversed())
                .limit(MOST)
                .map(
                    row ->
                        new Feed.Item(
                            origin + "/documents/" + row.id(),
                            row.heading(),
                            origin + "/documents/" + row.id(),
                            recorded(row.id()),
                            row.publisher() == null ? "Pledgebook" : row.publisher(),
                            labels.word("feed.document", row.statements(), row.decided())))
                .toList();
    return feed("feed.documents", self, "/documents", items);
  }

  /** What was last recorded, whatever the filters; what was recorded at once is one entry. */
  public String changes(String self) {
    List<Feed.Item> items = new ArrayList<>();
    @Nullable Entry first = null;
    int count = 0;
    for (Entry entry : new Listing(register, state.time()).lastEntries()) {
      if (first != null && !together(first, entry)) {
        items.add(change(first, count));
        count = 0;
      }
      first = count == 0 ? entry : first;
      count++;
    }
    if (first != null) {
      items.add(change(first, count));
    }
    return feed("feed.changes", self, "/compare", items.subList(0, Math.min(MOST, items.size())));
  }

  private static boolean together(Entry one, Entry other) {
    return one.recorded().equals(other.recorded())
        && one.author().equals(other.author())
        && one.kind().equals(other.kind());
  }

  private Feed.Item change(Entry entry, int count) {
    String kind = labels.word("kind." + entry.kind());
    return new Feed.Item(
        origin + "/entries/" + entry.number(),
        count == 1 ? kind : kind + " × " + count,
        origin + "/compare?from=" + entry.recorded().minusSeconds(1),
        entry.recorded(),
        entry.author(),
        labels.word("feed.change", kind, count, entry.author(), entry.number()));
  }

  private Instant recorded(long entry) {
    return register.journal().entry(entry).map(Entry::recorded).orElse(Instant.EPOCH);
  }

  private String feed(String title, String self, String path, List<Feed.Item> items) {
    Instant updated =
        items.stream()
            .map(Feed.Item::updated)
            .max(Comparator.naturalOrder())
            .orElse(register.journal().head().recorded());
    return new Feed(
            labels.word(title),
            labels.locale().getLanguage(),
            self,
            origin + state.address(path),
            updated,
            items)
        .xml();
  }
}
