package org.pledgebook.register.journal;

import java.util.List;

/**
 * What checking a register found.
 *
 * @param head what the chain leads to, as computed
 * @param faults in the order of the entries they name; empty if all is well
 */
public record Verification(Head head, List<Fault> faults) {

  /**
   * One thing that is not as it was recorded.
   *
   * @param entry the first entry concerned
   * @param message what is wrong, in words for people
   */
  public record Fault(long entry, String message) {}

  public boolean isSound() {
    return faults.isEmpty();
  }
}
