package org.pledgebook.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Rate;
import org.pledgebook.register.money.Stage;

/**
 * Totals by stage, never across stages, in one currency by one policy.
 *
 * @param currency that the sums are in; euros unless another was asked for
 * @param rates that were used, of the other currencies and of this one
 */
public record Report(Query query, String currency, List<Row> rows, List<Rate> rates) {
  /** The currency that policies convert to. */
  public static final String EURO = "EUR";

  /** A report in euros. */
  public Report(Query query, List<Row> rows, List<Rate> rates) {
    this(query, EURO, rows, rates);
  }

  /**
   * What is asked.
   *
   * @param by in the order of the columns; may be empty for totals alone
   * @param dataset only what was imported from it; null for all
   * @param stage only this one; null for all
   * @param fold whether bodies are counted with the body that they belong to, as the EIB with the
   *     EU
   */
  public record Query(
      List<Dimension> by,
      Policy policy,
      @Nullable String dataset,
      @Nullable Stage stage,
      boolean fold,
      AsOf asOf) {
    public Query {
      by = List.copyOf(by);
    }

    public static Query by(Policy policy, Dimension... dimensions) {
      return new Query(List.of(dimensions), policy, null, null, false, AsOf.now());
    }

    public Query asOf(AsOf time) {
      return new Query(by, policy, dataset, stage, fold, time);
    }

    public Query dataset(String name) {
      return new Query(by, policy, name, stage, fold, asOf);
    }

    public Query folded() {
      return new Query(by, policy, dataset, stage, true, asOf);
    }
  }

  /**
   * One line.
   *
   * @param key values of the dimensions; empty strings where nothing is known
   * @param sum of what could be converted, in the report's currency
   * @param stated how many amounts the source states, zeros included
   * @param undisclosed how many it keeps to itself: they are no part of the sum
   * @param missing how many it does not give: they are no part of the sum
   * @param unconverted stated amounts without a rate, by currency: no part of the sum
   */
  public record Row(
      List<String> key,
      Stage stage,
      BigDecimal sum,
      long stated,
      long undisclosed,
      long missing,
      Map<String, BigDecimal> unconverted) {

    /** The sum of a report in euros. */
    public BigDecimal euros() {
      return sum;
    }
  }

  /** The euros of one line; zero if there is none. */
  public BigDecimal euros(Stage stage, String... key) {
    return row(stage, key).map(Row::euros).orElse(BigDecimal.ZERO);
  }

  public Optional<Row> row(Stage stage, String... key) {
    return rows.stream()
        .filter(row -> row.stage() == stage && row.key().equals(List.of(key)))
        .findFirst();
  }
}
