package org.pledgebook.register.fact;

import org.jspecify.annotations.Nullable;

/**
 * A person's decision that two documents are the same text in two languages: versions of one work.
 *
 * @param document the entry of one
 * @param original the entry of the other
 * @param reason why they are
 */
public record Translation(long document, long original, @Nullable String reason) implements Fact {
  public Translation {
    if (document == original) {
      throw new IllegalArgumentException("a document is no translation of itself");
    }
  }

  @Override
  public void spread(long entry, Rows rows) {
    rows.add("translations", document, original, reason);
  }
}
