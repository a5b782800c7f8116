package org.pledgebook.web;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.Proposals;
import org.pledgebook.source.Watch;

/** One order on its way: written by the worker alone, but for the wish to cancel. */
final class Job {
  final Intake.Order order;

  /** How far the present stage is. */
  final Watch watch = new Watch();

  private volatile Stage stage = Stage.WAITING;
  private volatile @Nullable String failure;
  private volatile Proposals.@Nullable Added added;

  Job(Intake.Order order) {
    this.order = order;
  }

  /** How far a job is, in this order. */
  enum Stage {
    WAITING,
    FETCHING,
    READING,
    RECORDING,
    DONE,
    CANCELLED,
    FAILED
  }

  Stage stage() {
    return stage;
  }

  /** Why it failed; null unless it did. */
  @Nullable String failure() {
    return failure;
  }

  /** What was recorded; null unless it is done. */
  Proposals.@Nullable Added added() {
    return added;
  }

  boolean isOver() {
    return stage.compareTo(Stage.DONE) >= 0;
  }

  /** Whether somebody works on it at this moment. */
  boolean isAtWork() {
    return stage != Stage.WAITING && !isOver();
  }

  /**
   * Goes on to a stage.
   *
   * @throws CancellationException if nobody wants the result any more
   */
  synchronized void begin(Stage next) {
    watch.reached(0, 0);
    stage = next;
  }

  synchronized void done(Proposals.Added outcome) {
    added = outcome;
    stage = Stage.DONE;
  }

  synchronized void failed(String reason) {
    if (!isOver()) {
      failure = reason;
      stage = Stage.FAILED;
    }
  }

  synchronized void cancelled() {
    stage = Stage.CANCELLED;
  }

  /**
   * Gives it up. Before anything is recorded that is settled at once, whatever the worker still has
   * to put away; while it is recorded, the register settles whether all of it is there or nothing.
   */
  void cancel() {
    synchronized (this) {
      if (isOver()) {
        return;
      }
      if (stage != Stage.RECORDING) {
        stage = Stage.CANCELLED;
      }
    }
    watch.cancel();
  }
}
