package org.pledgebook.domains;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What speaks for a domain in a clause, whichever domain it is and in any language. */
enum Signal {
  /** The heaviest term of the domain in the clause. */
  HEAVIEST,
  /** All its terms together, dampened. */
  ALL_TERMS,
  /** Its part of all terms of the clause. */
  SHARE,
  /** No domain has more. */
  MOST,
  /** The heaviest of its terms close behind the verb. */
  NEAR_VERB,
  /** The heaviest of its terms further behind. */
  BEHIND_VERB,
  /** The heaviest of its terms before the verb. */
  BEFORE_VERB,
  /** The heaviest of its terms in the last third of the clause. */
  TAIL,
  /** It is the first domain named behind the verb. */
  FIRST,
  /** It is the second domain named behind the verb. */
  SECOND,
  /** It is named as an item of a list. */
  LISTED,
  /** Its only terms name several domains. */
  AMBIGUOUS,
  /** Not named. */
  ABSENT,
  /** Not named where a clear term names another domain. */
  ABSENT_BESIDE_CLEAR,
  /** Its part of the terms in the words before the clause, and so on. */
  BEFORE,
  AFTER,
  LEAD_IN,
  HEADING,
  PARAGRAPH,
  TITLE,
  DOCUMENT,
  /** The same where the clause itself says nothing. */
  SILENT_BEFORE,
  SILENT_AFTER,
  SILENT_LEAD_IN,
  SILENT_HEADING,
  SILENT_PARAGRAPH,
  SILENT_TITLE,
  SILENT_DOCUMENT,
  /** Not named, but spoken of around the clause. */
  ABSENT_BEFORE,
  ABSENT_PARAGRAPH,
  ABSENT_DOCUMENT;

  static final int COUNT = values().length;

  /** As {@code domain-weights.txt} writes it. */
  String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static @Nullable Signal named(String written) {
    for (Signal signal : values()) {
      if (signal.written().equals(written)) {
        return signal;
      }
    }
    return null;
  }
}
