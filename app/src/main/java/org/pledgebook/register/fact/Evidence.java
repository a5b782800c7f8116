package org.pledgebook.register.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.money.Stage;

/**
 * What supports that a commitment has come as far as a stage: an address, a document of the
 * register, or words.
 *
 * @param transaction the transaction that it supports, if it is about one
 * @param supports the stage that it shows
 * @param document the entry of a document
 * @param sha256 of the file, lower-case hexadecimal
 * @param date when what it shows happened
 */
public record Evidence(
    long commitment,
    @Nullable Long transaction,
    Stage supports,
    @Nullable String address,
    @Nullable Long document,
    @Nullable String quote,
    @Nullable String sha256,
    @Nullable LocalDate date,
    @Nullable String dataset,
    @Nullable String key,
    @Nullable Long replaces)
    implements Imported {
  public Evidence {
    if (address == null && document == null && quote == null) {
      throw new IllegalArgumentException("evidence is an address, a document or words");
    }
  }

  @Override
  public @Nullable Long id() {
    return null;
  }

  @Override
  public Evidence placed(@Nullable Long self, long owner, @Nullable Long replaced) {
    return new Evidence(
        owner,
        transaction,
        supports,
        address,
        document,
        quote,
        sha256,
        date,
        dataset,
        key,
        replaced);
  }

  @Override
  public void spread(long entry, Rows rows) {
    rows.add(
        "evidence",
        commitment,
        transaction,
        supports.word(),
        address,
        document,
        quote,
        date,
        dataset,
        key);
  }
}
