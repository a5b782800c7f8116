package org.pledgebook.statements;

import org.pledgebook.statements.FeatureSet.Part;

/**
 * Where somebody stands, seen from a statement: named in its sentence, or meant by what is around.
 */
enum Place {
  /** Before the statement. */
  AHEAD("at=ahead"),
  /** In the statement, before its verb. */
  SUBJECT("at=subject"),
  /** In the statement, behind its verb. */
  OBJECT("at=object"),
  /** In the statement, as the scene of a war or the target of a threat. */
  THREAT("at=threat"),
  /** Behind the statement. */
  AFTER("at=after"),
  /** The topic of the list. */
  LEAD("from=lead"),
  /** The topic of a statement in the same block. */
  TOPIC("from=topic0"),
  /** The topic of a statement in a block near by. */
  NEAR_TOPIC("from=topic1"),
  FAR_TOPIC("from=topic2"),
  HEADING("from=heading"),
  /** Whom the text names most. */
  TEXT("from=text0"),
  SECOND_OF_TEXT("from=text1"),
  THIRD_OF_TEXT("from=text2"),
  TITLE("from=title"),
  ISSUER("from=issuer");

  private static final int NAMED =
      AHEAD.bit() | SUBJECT.bit() | OBJECT.bit() | THREAT.bit() | AFTER.bit();
  private static final int CLOSE =
      LEAD.bit() | TOPIC.bit() | NEAR_TOPIC.bit() | HEADING.bit() | TEXT.bit() | TITLE.bit();

  final Part feature;

  Place(String feature) {
    this.feature = Part.of(feature);
  }

  int bit() {
    return 1 << ordinal();
  }

  boolean among(int bits) {
    return (bits & bit()) != 0;
  }

  /** Whether it is in the sentence. */
  boolean named() {
    return (bit() & NAMED) != 0;
  }

  /** Whether the sentence names them. */
  static boolean anyNamed(int bits) {
    return (bits & NAMED) != 0;
  }

  /** Whether a place near by means them, without naming them. */
  static boolean anyClose(int bits) {
    return (bits & CLOSE) != 0;
  }
}
