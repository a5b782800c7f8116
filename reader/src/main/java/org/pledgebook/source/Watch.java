package org.pledgebook.source;

import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work seen from another thread, which can tell how far it is and give it up. Whoever
 * works says how far they are several times a second; that is also when they learn that nobody
 * wants the result any more.
 *
 * <p>One instance may follow several steps, one after the other, each with a measure of its own:
 * bytes while they come, pages, characters while a text is read.
 */
public final class Watch {
  private volatile long done;
  private volatile long total;
  private volatile boolean isCancelled;
  private @Nullable Runnable stop;

  /** Watches work that has not begun. */
  public Watch() {}

  /** How much of the present step is done, in its own measure. */
  public long done() {
    return done;
  }

  /** How much of the present step is done, 0 to 1; empty if nobody knows how long it is. */
  public OptionalDouble share() {
    long whole = total;
    return whole <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.min(1, Math.max(0, done / (double) whole)));
  }

  /** Gives the work up. It ends with a {@link CancellationException} a moment later. */
  public void cancel() {
    isCancelled = true;
    @Nullable Runnable waiting;
    synchronized (this) {
      waiting = stop;
    }
    if (waiting != null) {
      waiting.run();
    }
  }

  public boolean isCancelled() {
    return isCancelled;
  }

  /**
   * For whoever works: a step has come so far.
   *
   * @param total what the step comes to in the end, 0 if that is not known
   * @throws CancellationException if the work was given up
   */
  public void reached(long done, long total) {
    this.total = total;
    this.done = done;
    check();
  }

  /**
   * For whoever works: goes on only if the result is still wanted.
   *
   * @throws CancellationException if the work was given up
   */
  public void check() {
    if (isCancelled) {
      throw new CancellationException("given up");
    }
  }

  /**
   * What ends a wait that cannot look up by itself, such as for bytes of a server; forgotten by
   * {@link #resume}. It is run at once if the work was given up already.
   */
  void waiting(Runnable stop) {
    synchronized (this) {
      this.stop = stop;
    }
    if (isCancelled) {
      stop.run();
    }
  }

  /** The wait is over. */
  synchronized void resume() {
    stop = null;
  }
}
