package org.pledgebook.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * What a piece of work took, the median of several rounds.
 *
 * @param units what the work returned: how much of something it made
 * @param wall elapsed nanoseconds
 * @param cpu nanoseconds of processor time of the whole process, collector and compiler included
 * @param thread nanoseconds of processor time of the thread that did the work
 */
record Measure(long units, long wall, long cpu, long thread) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final int WARM_UPS = 60;
  private static final int ROUNDS = 7;

  /** A round that is faster than the fastest before by less than this share is no faster. */
  private static final double LITTLE = 0.02;

  /** Repeats the work until several rounds in a row are no faster, then measures some more. */
  static Measure warm(LongSupplier work) {
    double fastest = Double.MAX_VALUE;
    int steady = 0;
    for (int i = 0; i < WARM_UPS && steady < ROUNDS; i++) {
      long thread = of(1, work).thread();
      steady = thread < fastest * (1 - LITTLE) ? 0 : steady + 1;
      fastest = steady == 0 ? thread : fastest;
    }
    return of(ROUNDS, work);
  }

  /**
   * How often a yardstick could be run while the work is done: a median, of rounds in turns, since
   * what a machine does in a second changes from minute to minute.
   */
  static double times(LongSupplier work, LongSupplier yardstick) {
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      double one = of(1, yardstick).thread();
      times[i] = of(1, work).thread() / one;
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }

  /** Measures an odd number of rounds. */
  static Measure of(int rounds, LongSupplier work) {
    long[] walls = new long[rounds];
    long[] cpus = new long[rounds];
    long[] threads = new long[rounds];
    long units = 0;
    for (int i = 0; i < rounds; i++) {
      long wall = System.nanoTime();
      long cpu = SYSTEM.getProcessCpuTime();
      long thread = threadTime();
      units = work.getAsLong();
      walls[i] = System.nanoTime() - wall;
      threads[i] = threadTime() - thread;
      cpus[i] = SYSTEM.getProcessCpuTime() - cpu;
    }
    Arrays.sort(walls);
    Arrays.sort(cpus);
    Arrays.sort(threads);
    return new Measure(units, walls[rounds / 2], cpus[rounds / 2], threads[rounds / 2]);
  }

  private static long threadTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  double millionsPerSecond() {
    return units * 1e3 / wall;
  }

  double millionsPerCpuSecond() {
    return units * 1e3 / cpu;
  }

  double millionsPerThreadSecond() {
    return units * 1e3 / thread;
  }
}
