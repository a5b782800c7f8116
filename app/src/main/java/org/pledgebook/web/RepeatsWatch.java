package org.pledgebook.web;

import java.util.concurrent.atomic.AtomicBoolean;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Register;

/**
 * How many pairs of commitments look like one, for pages that only mention it. Where comparing
 * takes long, such a page does not wait: it says what was found last, and comparing goes on beside
 * it.
 */
final class RepeatsWatch {
  private static final long LONG_NANOS = 1_000_000_000;

  /** How long a page waits where comparing took long before. */
  private static final long PATIENCE_MILLIS = 200;

  private final Register register;
  private final AtomicBoolean isComparing = new AtomicBoolean();
  private volatile long found;
  private volatile long nanos = -1;

  RepeatsWatch(Register register) {
    this.register = register;
  }

  /** As of now, or of a past time. */
  long number(AsOf asOf) {
    if (nanos < LONG_NANOS || !asOf.equals(AsOf.now())) {
      return compare(asOf);
    }
    if (isComparing.compareAndSet(false, true)) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  compare(asOf);
                } catch (RuntimeException e) {
                  // The server stopped meanwhile; whoever asks next compares again.
                  nanos = -1;
                } finally {
                  isComparing.set(false);
                }
              },
              "repeats");
      thread.setDaemon(true);
      thread.start();
      try {
        thread.join(PATIENCE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return found;
  }

  private long compare(AsOf asOf) {
    long start = System.nanoTime();
    long number = register.repeats(asOf).size();
    if (asOf.equals(AsOf.now())) {
      found = number;
      nanos = Math.max(nanos / 2, System.nanoTime() - start);
    }
    return number;
  }
}
