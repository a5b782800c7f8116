package org.pledgebook.actors;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.DataFile;

/** The ids there are, by kind: {@code languages/common/actors.txt}. */
final class ActorList {
  private final Map<String, ActorKind> kinds = new LinkedHashMap<>();

  ActorList(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      ActorKind kind = kind(line);
      for (String entry : line.text().split(",")) {
        String id = entry.strip();
        if (!id.isEmpty() && kinds.putIfAbsent(id, kind) != null) {
          throw line.error("\"" + id + "\" is listed twice");
        }
      }
    }
  }

  private static ActorKind kind(DataFile.Line line) {
    try {
      return ActorKind.valueOf(line.section().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw line.error(
          "section ["
              + line.section()
              + "] is none of country, territory, organisation, named, group, set, region");
    }
  }

  @Nullable ActorKind kind(String id) {
    return kinds.get(id);
  }

  /** Fails at the line if it names an id that is not listed. */
  String known(DataFile.Line line, String id) {
    if (!kinds.containsKey(id)) {
      throw line.error(
          "\"" + id + "\" is not in languages/common/actors.txt; list it there or correct it");
    }
    return id;
  }
}
