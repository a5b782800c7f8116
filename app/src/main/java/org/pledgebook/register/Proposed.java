package org.pledgebook.register;

import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Statement;

/**
 * A statement with what was said of it.
 *
 * @param read as the reader proposed it
 * @param decided its verdict, or null while it waits
 */
public record Proposed(long id, Statement read, @Nullable Decided decided) {
  /** As it stands: corrected where a reviewer did so. */
  public Statement current() {
    return decided == null || decided.verdict().corrected() == null
        ? read
        : decided.verdict().corrected();
  }
}
