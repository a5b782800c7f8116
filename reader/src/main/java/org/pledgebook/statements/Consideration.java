package org.pledgebook.statements;

import java.util.List;
import org.pledgebook.document.Document;
import org.pledgebook.document.Quote;

/**
 * Words that were considered as a statement.
 *
 * @param rule how the words are built
 * @param act the likeliest act
 * @param confidence the probability that they are a statement
 * @param taken whether they became one
 * @param reasons what weighed most, for (+) or against (-), strongest first
 */
public record Consideration(
    Quote quote, String rule, Act act, double confidence, boolean taken, List<String> reasons) {
  private static final int MOST_REASONS = 6;

  static Consideration of(
      Document document, Weights weights, Considered considered, boolean taken) {
    Verdict verdict = considered.verdict();
    return new Consideration(
        document.quote(considered.start(), considered.end()),
        considered.rule(),
        verdict.act(),
        verdict.confidence(),
        taken,
        weights.reasons(considered.features.names(), verdict.act().ordinal(), MOST_REASONS));
  }
}
