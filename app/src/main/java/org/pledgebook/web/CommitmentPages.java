package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Table;
import org.pledgebook.publication.Tables;
import org.pledgebook.publication.ViewState;
import org.pledgebook.publication.charts.ChartKind;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Emphasis;
import org.pledgebook.register.Explorer;
import org.pledgebook.register.Property;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.Recorded;
import org.pledgebook.register.Records;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Evidence;
import org.pledgebook.register.fact.Fact;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Item;
import org.pledgebook.register.fact.Link;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.fact.Verdict;
import org.pledgebook.register.fact.Withdrawal;
import org.pledgebook.register.journal.Entry;
import org.pledgebook.register.money.Conversion;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Rate;
import org.pledgebook.register.money.Rates;
import org.pledgebook.source.UnknownValue;

/** The explorer of commitments, and one commitment with everything that is known of it. */
final class CommitmentPages {
  private static final int PAGE_ROWS = 100;

  private final Site site;

  CommitmentPages(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.get("/commitments", this::list);
    routes.get("/commitments/{id}", this::one);
  }

  /** The explorer's model. */
  record Explored(
      Page page,
      Facets facets,
      List<Facets.Facet> choices,
      List<CommitmentRow> rows,
      Map<Long, List<Records.Sum>> sums,
      long total,
      int from,
      int until,
      @Nullable String previous,
      @Nullable String next,
      String order,
      @Nullable String words) {}

  private void list(Context context) {
    Page page = Page.of(site, context, "commitments", "commitments.title");
    ViewState state = AddressCheck.view(context);
    Explorer explorer = new Explorer(site.register, page.asOf());
    Explorer.Counts counts = explorer.counts(state.narrowing(), Property.FACETS);
    Facets facets = new Facets(state);
    Explorer.Order order = order(context);
    int total = (int) counts.total();
    int from = Math.min(start(context), Math.max(0, total - 1));
    List<CommitmentRow> rows = explorer.list(state.narrowing(), order, from, PAGE_ROWS);
    int until = from + rows.size();
    site.views.show(
        context,
        "commitments",
        new Explored(
            page,
            facets,
            facets.of(counts, page),
            rows,
            page.records().sums(rows.stream().map(CommitmentRow::id).toList()),
            total,
            from,
            until,
            from == 0
                ? null
                : page.with("from", from <= PAGE_ROWS ? null : "" + (from - PAGE_ROWS)),
            until >= total ? null : page.with("from", "" + until),
            order.word(),
            state.words()));
  }

  /** The commitments that an address with facets names, for a download. */
  static Table table(Site site, Page page, Context context) {
    return Tables.commitments(
        new Explorer(site.register, page.asOf())
            .list(AddressCheck.view(context).narrowing(), order(context)));
  }

  private static Explorer.Order order(Context context) {
    String asked = Downloads.parameter(context, "order");
    return asked == null
        ? Explorer.Order.NEWEST
        : UnknownValue.read(Explorer.Order.class, "order", asked);
  }

  private static int start(Context context) {
    String from = context.queryParam("from");
    return from != null && from.matches("\\d{1,8}") ? Integer.parseInt(from) : 0;
  }

  /**
   * Money with the rate that it was converted by.
   *
   * @param value in the page's currency; null where there is no rate or no figure
   */
  record Money(Recorded<Transaction> recorded, @Nullable BigDecimal value, List<Rate> rates) {
    /** Whether a line over time can show it. */
    boolean isDated() {
      Span date = recorded.fact().date();
      return value != null && (date.start() != null || date.end() != null);
    }
  }

  /** What a statement says of the commitment, with the document that it stands in. */
  record Said(Proposed statement, String document, @Nullable LocalDate published) {}

  /** A commitment's model. */
  record Dossier(
      Page page,
      CommitmentRow row,
      Recorded<Commitment> recorded,
      List<Said> said,
      List<Money> money,
      List<Recorded<Item>> items,
      List<Recorded<Evidence>> evidence,
      List<Recorded<Link>> links,
      List<Entry> history,
      ChartPages.Shown drawn) {
    /** The rates that the amounts were converted by. */
    List<RateLine> rates() {
      return RateLine.of(money.stream().flatMap(one -> one.rates().stream()).distinct().toList());
    }

    /** Whether an entry takes the place of an earlier one. */
    static boolean isChange(Entry entry) {
      return FactJson.read(entry.kind(), entry.payload()).replaces() != null;
    }

    /** The entry of the verdict that stands again, as this one says; null if it says no such. */
    static @Nullable Long restored(Entry entry) {
      return FactJson.read(entry.kind(), entry.payload()) instanceof Verdict verdict
          ? verdict.restores()
          : null;
    }

    /**
     * Why somebody decided or took back something, if it was said; notes of bulk are for undoing.
     */
    static @Nullable String reason(Entry entry) {
      Fact fact = FactJson.read(entry.kind(), entry.payload());
      if (fact instanceof Withdrawal withdrawal) {
        return withdrawal.reason();
      }
      String note = fact instanceof Verdict verdict ? verdict.note() : null;
      return note == null || note.startsWith(ReviewActions.BULK) ? null : note;
    }
  }

  private void one(Context context) {
    long id = WebServer.number(context, "id");
    Page any = Page.of(site, context, "commitments", "commitments.title");
    Recorded<Commitment> commitment =
        any.records().commitment(id).orElseThrow(NotFoundResponse::new);
    Page page =
        Page.titled(site, context, "commitments", Emphasis.without(commitment.fact().title()));
    site.views.show(context, "commitment", dossier(context, page, commitment, id));
  }

  private Dossier dossier(Context context, Page page, Recorded<Commitment> commitment, long id) {
    CommitmentRow row =
        site.register.commitment(id, page.asOf()).orElseThrow(NotFoundResponse::new);
    Records records = page.records();
    List<Recorded<Transaction>> transactions = records.transactions(id);
    Set<String> currencies = new TreeSet<>(Set.of(page.currency()));
    transactions.stream()
        .map(recorded -> recorded.fact().amount().currency())
        .filter(java.util.Objects::nonNull)
        .forEach(currencies::add);
    Rates rates = site.register.rates(page.asOf(), currencies);
    List<Money> money =
        transactions.stream().map(recorded -> money(page, rates, recorded)).toList();
    // What repeats another promise is in no sum, and what has no date on no line.
    boolean isDrawn = row.original() == null && money.stream().anyMatch(Money::isDated);
    return new Dossier(
        page,
        row,
        commitment,
        page.library().statementsOf(id).stream().map(statement -> said(page, statement)).toList(),
        money,
        records.items(id),
        records.evidence(id),
        records.links(id),
        site.register.history(id, page.asOf()),
        ChartPages.of(
            page,
            context,
            "commitment",
            String.valueOf(id),
            isDrawn ? List.of(ChartKind.CUMULATIVE) : List.of()));
  }

  private static Said said(Page page, Proposed statement) {
    return page.library()
        .document(statement.read().document())
        .map(stored -> new Said(statement, stored.heading(), stored.document().published()))
        .orElseThrow(NotFoundResponse::new);
  }

  private static Money money(Page page, Rates rates, Recorded<Transaction> recorded) {
    Transaction transaction = recorded.fact();
    Policy policy = page.report().policy();
    BigDecimal value = transaction.amount().value();
    String currency = transaction.amount().currency();
    if (value == null || currency == null) {
      return new Money(recorded, null, List.of());
    }
    if (policy instanceof Policy.Published && transaction.published() != null) {
      return new Money(recorded, transaction.published(), List.of());
    }
    @Nullable LocalDate start = transaction.date().start();
    return Conversion.of(
            policy,
            rates,
            value,
            currency,
            page.currency(),
            start == null ? transaction.date().end() : start)
        .map(made -> new Money(recorded, made.value(), made.rates()))
        .orElse(new Money(recorded, null, List.of()));
  }
}
