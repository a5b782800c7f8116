package org.pledgebook.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code key = value} lines of a {@code language.txt}; a repeated key continues its list. */
final class Settings {
  private final Map<String, String> values = new HashMap<>();

  Settings(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      int equals = line.text().indexOf('=');
      if (equals < 0) {
        throw line.error("expected: key = value");
      }
      values.merge(
          line.text().substring(0, equals).strip(),
          line.text().substring(equals + 1).strip(),
          (before, more) -> before + ", " + more);
    }
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  boolean flag(String key) {
    return "yes".equals(values.get(key));
  }

  /** The comma-separated parts of a value, empty if the key is not there. */
  List<String> list(String key) {
    List<String> parts = new ArrayList<>();
    for (String part : values.getOrDefault(key, "").split(",")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }
}
