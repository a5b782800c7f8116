package org.pledgebook.web;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import org.pledgebook.register.AsOf;

/**
 * A number that pages only mention, such as how many pairs of commitments look like one. Where
 * counting takes long, such a page does not wait: it says what was found last, and counting goes on
 * beside it.
 */
final class SlowCount {
  private static final long LONG_NANOS = 1_000_000_000;

  /** How long a page waits where counting took long before. */
  private static final long PATIENCE_MILLIS = 200;

  private final ToLongFunction<AsOf> counted;
  private final AtomicBoolean isCounting = new AtomicBoolean();
  private volatile long found;
  private volatile long nanos = -1;

  SlowCount(ToLongFunction<AsOf> counted) {
    this.counted = counted;
  }

  /** As of now, or of a past time. */
  long number(AsOf asOf) {
    if (nanos < LONG_NANOS || !asOf.equals(AsOf.now())) {
      return count(asOf);
    }
    if (isCounting.compareAndSet(false, true)) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  count(asOf);
                } catch (RuntimeException e) {
                  // The server stopped meanwhile; whoever asks next counts again.
                  nanos = -1;
                } finally {
                  isCounting.set(false);
                }
              },
              "count");
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

  private long count(AsOf asOf) {
    long start = System.nanoTime();
    long number = counted.applyAsLong(asOf);
    if (asOf.equals(AsOf.now())) {
      found = number;
      nanos = Math.max(nanos / 2, System.nanoTime() - start);
    }
    return number;
  }
}
