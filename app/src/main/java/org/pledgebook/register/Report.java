package org.pledgebook.register;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Rate;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.UnknownValue;

/** Totals by stage, never across stages, in one currency by one policy. */
public record Report(Query query, List<Row> rows, List<Rate> rates) {
  /**
   * The currency that rates are quoted against, and that sums are in unless another is asked for.
   */
  public static final String EURO = "EUR";

  /** The currency that the sums are in. */
  public String currency() {
    return query.currency();
  }

  /**
   * What is asked.
   *
   * @param by in the order of the columns; may be empty for totals alone
   * @param currency that sums are in, ISO 4217. An amount in that currency stays as it is; any
   *     other is converted by the two rates that the policy gives for its day
   * @param only values of a dimension of which a line must have one; none for all
   * @param dataset only what was imported from it; null for all
   * @param stage only this one; null for all
   * @param fold whether bodies are counted with the body that they belong to, as the EIB with the
   *     EU
   */
  public record Query(
      List<Dimension> by,
      Policy policy,
      String currency,
      Map<Dimension, List<String>> only,
      @Nullable String dataset,
      @Nullable Stage stage,
      boolean fold,
      AsOf asOf) {
    public Query {
      by = List.copyOf(by);
      Map<Dimension, List<String>> wanted = new EnumMap<>(Dimension.class);
      only.forEach(
          (dimension, values) -> {
            if (!values.isEmpty()) {
              wanted.put(dimension, List.copyOf(values));
            }
          });
      only = Collections.unmodifiableMap(wanted);
      checkCurrency(currency);
      if (policy instanceof Policy.Published && !currency.equals(EURO)) {
        throw new UnknownValue(
            "currency of published sums", currency, EURO + ", or choose another policy");
      }
    }

    private static void checkCurrency(String code) {
      try {
        Currency.getInstance(code);
      } catch (IllegalArgumentException e) {
        throw new UnknownValue("currency", code, "EUR, USD, GBP", e);
      }
    }

    /** In euros, of everybody. */
    public Query(
        List<Dimension> by,
        Policy policy,
        @Nullable String dataset,
        @Nullable Stage stage,
        boolean fold,
        AsOf asOf) {
      this(by, policy, EURO, Map.of(), dataset, stage, fold, asOf);
    }

    public static Query by(Policy policy, Dimension... dimensions) {
      return new Query(List.of(dimensions), policy, null, null, false, AsOf.now());
    }

    public Query asOf(AsOf time) {
      return new Query(by, policy, currency, only, dataset, stage, fold, time);
    }

    public Query dataset(String name) {
      return new Query(by, policy, currency, only, name, stage, fold, asOf);
    }

    public Query folded() {
      return new Query(by, policy, currency, only, dataset, stage, true, asOf);
    }

    /** With sums in a currency. */
    public Query in(String code) {
      return new Query(by, policy, code, only, dataset, stage, fold, asOf);
    }

    /** Of those alone that have one of some values; several may be joined in one. */
    public Query only(Map<Dimension, List<String>> values) {
      return new Query(by, policy, currency, values, dataset, stage, fold, asOf);
    }
  }

  /**
   * One line.
   *
   * @param key values of the dimensions; empty strings where nothing is known
   * @param sum of what could be converted, in the currency that was asked for
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
      Map<String, BigDecimal> unconverted) {}

  /** The sum of one line; zero if there is none. */
  public BigDecimal sum(Stage stage, String... key) {
    return row(stage, key).map(Row::sum).orElse(BigDecimal.ZERO);
  }

  public Optional<Row> row(Stage stage, String... key) {
    return rows.stream()
        .filter(row -> row.stage() == stage && row.key().equals(List.of(key)))
        .findFirst();
  }
}
