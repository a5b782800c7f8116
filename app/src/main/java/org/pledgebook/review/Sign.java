package org.pledgebook.review;

/**
 * What speaks for or against two statements being one promise. The weights are those of a logistic
 * regression on the pairs of {@code duplicates.csv} (ridge 0.3), so that the sum of the signs is
 * the logarithm of the odds; {@code LikenessFit} computes them anew.
 */
enum Sign {
  /** Before anything is known. */
  ANY_TWO(-13.37),
  /** Shared words by rarity, of all words of the statement that has less. */
  WORDS_OF_SHORTER(3.19),
  /** Shared words by rarity, of all words of both. */
  WORDS_OF_BOTH(3.11),
  /** The rarity of the rarest shared word, of a word that stands in one statement. */
  RAREST_WORD(4.15),
  /** Three words in a row in both, up to three times. */
  PHRASES(2.66),
  /** Shared amounts, of all of both. */
  AMOUNTS(3.03),
  /** An amount in one only: of a heading and its sentence, one names it. */
  AMOUNT_IN_ONE(1.68),
  /** Both count things, and none alike. */
  OTHER_ITEMS(-2.10),
  ITEMS_IN_ONE(-1.22),
  BENEFICIARIES(0.68),
  DOMAINS(3.61),
  /** The same two or more domains. */
  SAME_MIX(0.51),
  ACT(0.95),
  DUE(1.76),
  /** A few words, and a longer statement close by in the same document. */
  HEADING(1.67);

  private final double weight;

  Sign(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }
}
