package org.pledgebook.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bodies whose money belongs to another, as the tracker counts it. */
final class Parents {
  private static final Map<String, String> PARENTS = ReferenceFiles.pairs("parents.csv");

  private Parents() {}

  /** A body, if it belongs to no other, with those that belong to it. */
  static List<String> with(String actor) {
    return Stream.concat(Stream.of(actor), PARENTS.keySet().stream())
        .filter(one -> of(one).equals(actor))
        .toList();
  }

  static String of(String actor) {
    return PARENTS.getOrDefault(actor, actor);
  }
}
