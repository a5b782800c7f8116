package org.pledgebook.web.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.ViewState;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Library;
import org.pledgebook.register.Listing;
import org.pledgebook.register.Register;
import org.pledgebook.register.Status;

/** Commitments, and those that are due. */
final class CommitmentRoutes {
  static final List<String> FILTERS =
      List.of(
          "actor",
          "beneficiary",
          "domain",
          "commitment",
          "due",
          "stage",
          "evidence",
          "certainty",
          "q",
          "dataset",
          "as-of");
  private static final int MANY = 100_000;

  private CommitmentRoutes() {}

  static List<Route> all() {
    return List.of(
        new Route(Api.BASE + "/commitments", with("limit", "after"), CommitmentRoutes::list),
        new Route(Api.BASE + "/commitments/{commitment}", List.of("as-of"), CommitmentRoutes::one),
        new Route(Api.BASE + "/due", with("days"), CommitmentRoutes::due));
  }

  private static List<String> with(String... more) {
    List<String> names = new ArrayList<>(FILTERS);
    names.addAll(List.of(more));
    return names;
  }

  private static Answer list(Request request) {
    List<CommitmentRow> rows =
        in(request.register, request.state).stream()
            .filter(row -> row.id() > request.after())
            .sorted(Comparator.comparingLong(CommitmentRow::id))
            .limit(request.limit() + 1L)
            .toList();
    return request.page(
        rows.stream().map(Json::commitment).toList(),
        rows.stream().map(CommitmentRow::id).toList());
  }

  /** All commitments of a view. */
  static List<CommitmentRow> in(Register register, ViewState state) {
    return register.commitments(CommitmentFilter.all(), state.time()).stream()
        .filter(state::accepts)
        .toList();
  }

  private static Answer one(Request request) {
    long id = request.id("commitment");
    CommitmentRow row =
        request
            .register
            .commitment(id, request.time())
            .orElseThrow(() -> Problem.notFound("commitment " + id));
    Map<String, @Nullable Object> data = Json.commitment(row);
    data.put(
        "statements",
        new Library(request.register, request.time())
            .statementsOf(id).stream().map(Json::statement).toList());
    data.put(
        "transactions",
        new Listing(request.register, request.time())
            .transactions(List.of(id), null, null, 0, MANY).stream()
                .map(Json::transaction)
                .toList());
    data.put(
        "history",
        request.register.history(id, request.time()).stream()
            .map(
                entry ->
                    Map.of(
                        "number", entry.number(),
                        "recorded", entry.recorded().toString(),
                        "known", entry.known().toString(),
                        "author", entry.author(),
                        "kind", entry.kind(),
                        "digest", entry.digest()))
            .toList());
    return request.data(data);
  }

  /** Overdue, and due within some days, the earliest first. */
  static List<CommitmentRow> due(Register register, ViewState state, long days) {
    LocalDate until = state.day().plusDays(days);
    return in(register, state).stream()
        .filter(row -> row.original() == null)
        .filter(
            row ->
                row.status().due() == Status.Due.OVERDUE
                    || row.status().due() == Status.Due.UPCOMING)
        .filter(row -> row.dueEnd() != null && !row.dueEnd().isAfter(until))
        .sorted(
            Comparator.comparing(
                    CommitmentRow::dueEnd, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(CommitmentRow::id))
        .toList();
  }

  private static Answer due(Request request) {
    long days = request.number("days", 30, 0, 36_500);
    return request.data(
        due(request.register, request.state, days).stream().map(Json::commitment).toList());
  }
}
