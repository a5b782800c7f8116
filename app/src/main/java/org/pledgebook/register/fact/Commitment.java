package org.pledgebook.register.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One undertaking, however often it is announced.
 *
 * @param id null when it is new
 * @param title the words that people know it by
 * @param actors who undertakes; several act together and are counted as one
 * @param domains the most central first
 * @param dataset the ledger that it was imported from, with its {@code key} there
 * @param programme the programme or network that it belongs to
 */
public record Commitment(
    @Nullable Long id,
    String title,
    List<String> actors,
    List<String> beneficiaries,
    List<String> domains,
    @Nullable Span due,
    boolean conditional,
    @Nullable String dataset,
    @Nullable String key,
    @Nullable Long programme,
    @Nullable Long replaces)
    implements Imported {

  public Commitment {
    actors = List.copyOf(actors == null ? List.of() : actors);
    beneficiaries = List.copyOf(beneficiaries == null ? List.of() : beneficiaries);
    domains = List.copyOf(domains == null ? List.of() : domains);
  }

  @Override
  public Commitment placed(@Nullable Long self, long commitment, @Nullable Long replaced) {
    return new Commitment(
        self,
        title,
        actors,
        beneficiaries,
        domains,
        due,
        conditional,
        dataset,
        key,
        programme,
        replaced);
  }

  @Override
  public void spread(long entry, Rows rows) {
    Long self = Columns.id(id, entry);
    rows.add(
        "commitments",
        self,
        title,
        Columns.joined(actors),
        Columns.joined(beneficiaries),
        Columns.first(domains),
        due == null ? null : due.start(),
        due == null ? null : due.end(),
        due == null ? null : due.text(),
        conditional,
        dataset,
        key,
        programme);
    actors.forEach(name -> rows.add("parties", self, "actor", name));
    beneficiaries.forEach(name -> rows.add("parties", self, "beneficiary", name));
    domains.forEach(name -> rows.add("parties", self, "domain", name));
  }
}
