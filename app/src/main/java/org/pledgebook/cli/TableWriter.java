package org.pledgebook.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.Document;
import org.pledgebook.source.Metadata;
import org.pledgebook.source.PartialDate;
import org.pledgebook.statements.Mention;
import org.pledgebook.statements.Statement;

/**
 * For people: a heading for each document, a line for each statement. Columns are as wide as the
 * document's values need, within limits; the words take what is left of the terminal.
 */
final class TableWriter implements StatementWriter {
  private static final String NONE = "–";
  private static final int ACT = 7;
  private static final int MOST_NAMED = 3;
  private static final int WIDEST_WHO = 28;
  private static final int WIDEST_CELL = 22;
  private static final int LEAST_WORDS = 24;
  private static final String GAP = "  ";

  private final Console console;
  private final Styles styles;
  private boolean first = true;

  TableWriter(Console console) {
    this.console = console;
    this.styles = new Styles(console.colour());
  }

  @Override
  public void write(Document document, List<Statement> statements) {
    PrintStream out = console.out();
    if (!first) {
      out.println();
    }
    first = false;
    out.println(heading(document));
    if (statements.isEmpty()) {
      out.println(styles.dim("no statements"));
    }
    PartialDate published = document.metadata().published();
    List<List<String>> cells = statements.stream().map(s -> cells(s, published)).toList();
    int[] widths = widths(cells);
    for (int i = 0; i < cells.size(); i++) {
      out.println(line(statements.get(i), cells.get(i), widths));
    }
    if (console.outIsTerminal()) {
      out.flush();
    }
  }

  @Override
  public void end() {
    console.out().flush();
  }

  private String heading(Document document) {
    Metadata metadata = document.metadata();
    String facts =
        Stream.of(
                Objects.toString(metadata.published(), ""),
                metadata.primaryLanguage().orElse(""),
                Objects.requireNonNullElse(metadata.publisher(), ""),
                Objects.requireNonNullElse(metadata.title(), ""))
            .filter(fact -> !fact.isEmpty())
            .collect(Collectors.joining(" · "));
    String source = document.source();
    int left = console.columns() - source.length() - GAP.length();
    boolean fits = !facts.isEmpty() && left > LEAST_WORDS;
    return styles.bold(source) + (fits ? GAP + styles.dim(Words.shorten(facts, left)) : "");
  }

  /** Who, domain, how much, when: the cells between the act and the words. */
  private static List<String> cells(Statement statement, @Nullable PartialDate published) {
    String actors = ids(statement.actors());
    String beneficiaries = ids(statement.beneficiaries());
    String who = beneficiaries.isEmpty() ? actors : actors + " → " + beneficiaries;
    List<String> domains = statement.domains();
    String domain =
        domains.size() < 2
            ? String.join("", domains)
            : domains.get(0) + " +" + (domains.size() - 1);
    return Stream.of(
            Words.shorten(who, WIDEST_WHO),
            Words.shorten(domain, WIDEST_CELL),
            Words.shorten(means(statement), WIDEST_CELL),
            statement.due() == null ? "" : Figures.period(statement.due(), published))
        .map(cell -> cell.isEmpty() ? NONE : cell)
        .toList();
  }

  /** All of a few, or the first and how many more. */
  private static String ids(List<Mention> mentions) {
    List<String> ids = mentions.stream().map(Mention::id).toList();
    return ids.size() <= MOST_NAMED
        ? String.join(", ", ids)
        : String.join(", ", ids.subList(0, MOST_NAMED - 1)) + " +" + (ids.size() - MOST_NAMED + 1);
  }

  private static String means(Statement statement) {
    List<String> means = new ArrayList<>();
    statement.amounts().forEach(a -> means.add(Figures.money(a.value(), a.currency())));
    statement.items().forEach(i -> means.add(Figures.number(i.quantity()) + " " + i.what()));
    return String.join(", ", means);
  }

  private static int[] widths(List<List<String>> rows) {
    int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Words.width(row.get(i)));
      }
    }
    return widths;
  }

  private String line(Statement statement, List<String> cells, int[] widths) {
    String act = statement.act().code();
    StringBuilder line = new StringBuilder();
    line.append(styles.act(statement.act(), Words.pad(act, ACT)));
    int used = ACT;
    for (int i = 0; i < widths.length; i++) {
      String cell = Words.pad(cells.get(i), widths[i]);
      line.append(GAP).append(cells.get(i).equals(NONE) ? styles.dim(cell) : cell);
      used += GAP.length() + widths[i];
    }
    String mark = mark(statement);
    int left = console.columns() - used - GAP.length() - mark.length();
    String words = Words.shorten(statement.quote().text(), Math.max(LEAST_WORDS, left));
    return line.append(GAP).append(words).append(styles.dim(mark)).toString();
  }

  private static String mark(Statement statement) {
    String conditional = statement.conditional() ? " (if)" : "";
    return Figures.needsSecondLook(statement) ? conditional + " ?" : conditional;
  }
}
