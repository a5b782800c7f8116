package org.pledgebook.quantity;

import java.util.List;
import org.pledgebook.language.DataFile;

/**
 * What a pattern of {@code dates.txt} means, and an example of it.
 *
 * @param order place in the file; of two patterns of one length the earlier counts
 * @param action first word names what is done, the rest are its arguments
 * @param expected the period of the example, or "none"
 */
record DateRule(
    DataFile.Line line, int order, List<String> action, String example, String expected) {

  String name() {
    return action.get(0);
  }

  String argument(int i) {
    if (i >= action.size()) {
      throw line.error("\"" + name() + "\" needs more words behind it");
    }
    return action.get(i);
  }

  int number(int i) {
    try {
      return Integer.parseInt(argument(i));
    } catch (NumberFormatException e) {
      throw line.error("\"" + argument(i) + "\" is not a whole number");
    }
  }
}
