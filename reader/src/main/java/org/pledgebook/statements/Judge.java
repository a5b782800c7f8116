package org.pledgebook.statements;

import java.util.List;

/** Says what a candidate is: the model when reading, the labels when the model is fitted. */
interface Judge {
  /** Judges all candidates of one sentence, see {@link Considered#judged}. */
  void judge(List<Considered> sentence);
}
