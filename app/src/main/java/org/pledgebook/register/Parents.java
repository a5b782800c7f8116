package org.pledgebook.register;

import java.util.Map;

/** Bodies whose money belongs to another, as the tracker counts it. */
final class Parents {
  private static final Map<String, String> PARENTS = ReferenceFiles.pairs("parents.csv");

  private Parents() {}

  static String of(String actor) {
    return PARENTS.getOrDefault(actor, actor);
  }
}
