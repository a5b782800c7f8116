package org.pledgebook.statements;

/**
 * What the weights say of a candidate, as probabilities: a multinomial logistic model in which "no
 * statement" has the score 0.
 *
 * @param act the likeliest act, whether or not it is likelier than none
 * @param likelihood the probability that this is a statement of any act, as the weights have it
 * @param confidence the same as experience has it, see {@link Calibration}
 */
record Verdict(Act act, double likelihood, double confidence) {

  /** The verdict of one score for each act. */
  static Verdict of(double[] scores, Calibration calibration) {
    double[] probabilities = probabilities(scores);
    int best = 0;
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      sum += probabilities[i];
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    double likelihood = Math.min(1, sum);
    return new Verdict(Act.values()[best], likelihood, calibration.of(likelihood));
  }

  /** The probability of each outcome beside one more, whose score is 0. */
  static double[] probabilities(double[] scores) {
    double max = 0;
    for (double score : scores) {
      max = Math.max(max, score);
    }
    double sum = Math.exp(-max);
    double[] probabilities = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = Math.exp(scores[i] - max);
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }
}
