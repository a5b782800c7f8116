package org.pledgebook.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pledgebook.document.Document;
import org.pledgebook.statements.Statement;

/** How much was found, for the line at the end. */
final class Count {
  private final Set<String> languages = new TreeSet<>();
  private int documents;
  private int statements;
  private int secondLooks;

  void add(Document document, List<Statement> found) {
    documents++;
    statements += found.size();
    secondLooks += (int) found.stream().filter(Figures::needsSecondLook).count();
    document.metadata().primaryLanguage().ifPresent(languages::add);
  }

  /** {@code 41 statements in 12 documents, 4 languages · 6 need a second look}. */
  String summary() {
    String second =
        secondLooks == 0
            ? ""
            : " · %d need%s a second look".formatted(secondLooks, secondLooks == 1 ? "s" : "");
    return number(statements, "statement")
        + " in "
        + number(documents, "document")
        + (languages.isEmpty() ? "" : ", " + number(languages.size(), "language"))
        + second;
  }

  static String number(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
