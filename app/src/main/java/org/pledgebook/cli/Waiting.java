package org.pledgebook.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says what is being done, and for how long, while something takes more than a second. */
final class Waiting {
  private static final long BETWEEN_MILLIS = 500;
  private static final String CLEAR_LINE = "\r\033[K";

  private Waiting() {}

  /** Does the work; shows nothing where nobody looks, or if it is soon done. */
  static <T> T with(Console console, String what, Supplier<T> work) {
    if (!console.errIsTerminal()) {
      return work.get();
    }
    CountDownLatch done = new CountDownLatch(1);
    Thread watch = new Thread(() -> watch(console, what, done), "waiting");
    watch.setDaemon(true);
    watch.start();
    try {
      return work.get();
    } finally {
      done.countDown();
      join(watch);
    }
  }

  private static void watch(Console console, String what, CountDownLatch done) {
    long begin = System.nanoTime();
    boolean shown = false;
    try {
      while (!done.await(
          shown ? BETWEEN_MILLIS : Progress.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        console.err().print("\r" + what + " … " + seconds + " s");
        console.err().flush();
        shown = true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (shown) {
      console.err().print(CLEAR_LINE);
      console.err().flush();
    }
  }

  private static void join(Thread watch) {
    try {
      watch.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
