package org.pledgebook.domains;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Minimises a smooth convex function: limited-memory BFGS (Nocedal, Wright: Numerical Optimization,
 * algorithm 7.5) with a backtracking line search. The same function gives the same minimum, bit by
 * bit.
 */
final class Minimiser {
  /** A function and its gradient. */
  interface Smooth {
    /** The value at {@code x}; the gradient is written into {@code gradient}, which holds zeros. */
    double at(double[] x, double[] gradient);
  }

  private static final class Step {
    private final double[] move;
    private final double[] change;
    private final double product;

    Step(double[] move, double[] change) {
      this.move = move;
      this.change = change;
      this.product = dot(move, change);
    }
  }

  private static final int MEMORY = 8;
  private static final int ITERATIONS = 200;
  private static final double TOLERANCE = 1e-5;

  private Minimiser() {}

  static double[] minimum(Smooth function, int size) {
    double[] x = new double[size];
    double[] gradient = new double[size];
    double value = function.at(x, gradient);
    Deque<Step> steps = new ArrayDeque<>();
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[] direction = direction(gradient, steps);
      double slope = dot(direction, gradient);
      double length = steps.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
      double[] next = x;
      double[] nextGradient = gradient;
      double nextValue = value;
      for (int trial = 0; trial < 30; trial++, length /= 2) {
        next = sum(x, direction, length);
        nextGradient = new double[size];
        nextValue = function.at(next, nextGradient);
        if (nextValue <= value + 1e-4 * length * slope) {
          break;
        }
      }
      Step step = new Step(sum(next, x, -1), sum(nextGradient, gradient, -1));
      if (step.product > 1e-12) {
        steps.addLast(step);
        if (steps.size() > MEMORY) {
          steps.removeFirst();
        }
      }
      boolean done = value - nextValue <= TOLERANCE * Math.max(1, Math.abs(value)) * 1e-2;
      x = next;
      gradient = nextGradient;
      value = nextValue;
      if (done) {
        break;
      }
    }
    return x;
  }

  private static double[] direction(double[] gradient, Deque<Step> steps) {
    double[] direction = gradient.clone();
    Deque<Double> factors = new ArrayDeque<>();
    for (var backwards = steps.descendingIterator(); backwards.hasNext(); ) {
      Step step = backwards.next();
      double factor = dot(step.move, direction) / step.product;
      factors.push(factor);
      add(direction, step.change, -factor);
    }
    if (!steps.isEmpty()) {
      Step last = steps.getLast();
      scale(direction, last.product / dot(last.change, last.change));
    }
    for (Step step : steps) {
      double factor = dot(step.change, direction) / step.product;
      add(direction, step.move, factors.pop() - factor);
    }
    scale(direction, -1);
    return direction;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] sum(double[] a, double[] b, double factor) {
    double[] sum = a.clone();
    add(sum, b, factor);
    return sum;
  }

  private static void add(double[] a, double[] b, double factor) {
    for (int i = 0; i < a.length; i++) {
      a[i] += factor * b[i];
    }
  }

  private static void scale(double[] a, double factor) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= factor;
    }
  }
}
