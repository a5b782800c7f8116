package org.pledgebook.cli;

import java.io.PrintStream;
import java.util.List;
import org.pledgebook.document.Document;
import org.pledgebook.statements.Consideration;

/**
 * Shows what might have been a statement: {@code +} was taken and {@code -} was not, the likeliest
 * act, how sure the reader is, the construction, the words, and what weighed most.
 */
final class Explanation {
  private static final String INDENT = " ".repeat(14);

  private final Console console;
  private final Styles styles;

  Explanation(Console console) {
    this.console = console;
    this.styles = new Styles(console.colour());
  }

  void write(Document document, List<Consideration> considerations) {
    PrintStream out = console.out();
    out.println(styles.bold(document.source()));
    if (considerations.isEmpty()) {
      out.println(styles.dim("nothing that looks like a statement"));
    }
    for (Consideration one : considerations) {
      String act = one.act().code();
      out.printf(
          "%s %s %s  %s%n",
          one.taken() ? styles.good("+") : "-",
          one.taken() ? styles.act(one.act(), Words.pad(act, 7)) : Words.pad(act, 7),
          Figures.share(one.confidence()),
          fitted(one.quote().text(), INDENT.length()));
      out.println(
          INDENT
              + styles.dim(
                  fitted(one.rule() + ": " + String.join(", ", one.reasons()), INDENT.length())));
    }
    out.println();
  }

  private String fitted(String text, int used) {
    return Words.shorten(text, console.columns() - used);
  }
}
