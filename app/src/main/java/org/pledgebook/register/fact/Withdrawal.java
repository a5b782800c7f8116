package org.pledgebook.register.fact;

/**
 * Ends a fact: from now on it is history. An undone verdict or link is one that was withdrawn.
 *
 * @param target the entry that ends
 */
public record Withdrawal(long target, String reason) implements Fact {
  @Override
  public void spread(long entry, Rows rows) {
    rows.add("ended", target, reason);
  }
}
