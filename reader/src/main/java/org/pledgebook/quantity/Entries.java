package org.pledgebook.quantity;

import java.util.ArrayList;
import java.util.List;
import org.pledgebook.language.DataFile;

/** Lines of the form {@code value = word, word, …} or {@code word, word, …}. */
final class Entries {
  private Entries() {}

  /** What stands before the equals sign. */
  static String key(DataFile.Line line) {
    int equals = line.text().indexOf('=');
    if (equals <= 0) {
      throw line.error("expected: value = word, word");
    }
    return line.text().substring(0, equals).strip();
  }

  /** The key as a whole number. */
  static int number(DataFile.Line line) {
    try {
      return Integer.parseInt(key(line));
    } catch (NumberFormatException e) {
      throw line.error("\"" + key(line) + "\" is not a whole number");
    }
  }

  /** The words after the equals sign. */
  static List<String> words(DataFile.Line line) {
    return list(line, line.text().substring(line.text().indexOf('=') + 1));
  }

  /** The words of a line without an equals sign. */
  static List<String> list(DataFile.Line line) {
    return list(line, line.text());
  }

  private static List<String> list(DataFile.Line line, String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(",(?: |$)")) {
      if (!word.isBlank()) {
        words.add(word.strip().replace('’', '\''));
      }
    }
    if (words.isEmpty()) {
      throw line.error("no word is listed");
    }
    return words;
  }
}
