package org.pledgebook.register.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.money.Amount;

/**
 * A statement as a reader proposed it, or as a reviewer corrected it.
 *
 * @param id null when it is new
 * @param document the entry of its document
 * @param start code points from the document's start
 * @param end code points, exclusive
 * @param act {@code commit}, {@code decide} or {@code deliver}
 * @param confidence 0 to 1
 * @param rule why it was found
 */
public record Statement(
    @Nullable Long id,
    long document,
    long start,
    long end,
    String quote,
    String act,
    List<String> actors,
    List<String> beneficiaries,
    List<String> domains,
    List<Amount> amounts,
    List<Counted> items,
    @Nullable Span due,
    boolean conditional,
    @Nullable String speaker,
    BigDecimal confidence,
    String rule,
    @Nullable Long replaces)
    implements Fact {

  /** Things counted in a clause. */
  public record Counted(@Nullable BigDecimal quantity, String what) {}

  public Statement {
    actors = List.copyOf(actors == null ? List.of() : actors);
    beneficiaries = List.copyOf(beneficiaries == null ? List.of() : beneficiaries);
    domains = List.copyOf(domains == null ? List.of() : domains);
    amounts = List.copyOf(amounts == null ? List.of() : amounts);
    items = List.copyOf(items == null ? List.of() : items);
  }

  /** The same as an entry of its own: of this document, in the place of another or of none. */
  public Statement placed(@Nullable Long newId, long newDocument, @Nullable Long newReplaces) {
    return new Statement(
        newId,
        newDocument,
        start,
        end,
        quote,
        act,
        actors,
        beneficiaries,
        domains,
        amounts,
        items,
        due,
        conditional,
        speaker,
        confidence,
        rule,
        newReplaces);
  }

  /** The same with other words of its document. */
  public Statement saying(long newStart, long newEnd, String newQuote) {
    return new Statement(
        id,
        document,
        newStart,
        newEnd,
        newQuote,
        act,
        actors,
        beneficiaries,
        domains,
        amounts,
        items,
        due,
        conditional,
        speaker,
        confidence,
        rule,
        replaces);
  }

  @Override
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public @Nullable Long replaces() {
    return replaces;
  }

  @Override
  public void spread(long entry, Rows rows) {
    Long self = Columns.id(id, entry);
    rows.add(
        "statements",
        self,
        document,
        start,
        end,
        quote,
        act,
        Columns.joined(actors),
        Columns.joined(beneficiaries),
        Columns.first(domains),
        due == null ? null : due.start(),
        due == null ? null : due.end(),
        conditional,
        Columns.decimal(confidence),
        rule);
  }
}
