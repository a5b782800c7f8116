package org.pledgebook.register.kiel;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.Ledger;
import org.pledgebook.register.PlainCsv;
import org.pledgebook.source.UnknownValue;

/** The ledgers that can be imported. */
public enum LedgerKind {
  /** Any ledger with the columns of {@link PlainCsv}. */
  CSV {
    @Override
    public Ledger read(Path file, @Nullable String dataset, @Nullable LocalDate published) {
      return PlainCsv.read(
          file, dataset == null ? String.valueOf(file.getFileName()) : dataset, published);
    }
  },
  /** A file of the Ukraine Support Tracker, which says itself what dataset it is. */
  KIEL {
    @Override
    public Ledger read(Path file, @Nullable String dataset, @Nullable LocalDate published) {
      return KielFile.read(file, published);
    }
  };

  /** The word in commands and forms. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #word()}. */
  public static LedgerKind of(String word) {
    return UnknownValue.read(LedgerKind.class, "ledger", word);
  }

  /**
   * Reads a file.
   *
   * @param dataset under which it is found again when it is imported anew; null for its name
   * @param published when it came out; null if that is not known
   * @throws org.pledgebook.source.PledgebookException if it is no such ledger; rows that cannot be
   *     understood are listed in what is given
   */
  public abstract Ledger read(Path file, @Nullable String dataset, @Nullable LocalDate published);
}
