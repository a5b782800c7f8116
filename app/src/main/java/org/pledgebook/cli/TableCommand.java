package org.pledgebook.cli;

import org.pledgebook.publication.Table;
import picocli.CommandLine.Option;

/** A command that shows what is known as a table. */
abstract class TableCommand extends ViewCommand {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or jsonl (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  @SuppressWarnings("NullAway.Init") // set by picocli
  String format;

  TableCommand(Console console) {
    super(console);
  }

  /**
   * Prints a table.
   *
   * @param whenEmpty what people are told instead of a table without lines
   */
  void print(Table table, String whenEmpty) {
    if (table.rows().isEmpty() && format.equals("table")) {
      say(whenEmpty);
    } else {
      new TablePrinter(console).print(table, format);
    }
  }
}
