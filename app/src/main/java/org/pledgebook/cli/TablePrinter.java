package org.pledgebook.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Export;
import org.pledgebook.publication.Table;
import org.pledgebook.source.PledgebookException;

/**
 * Tables on standard output: for people with the last column cut to the terminal, for programs
 * whole.
 */
final class TablePrinter {
  private static final int GAP = 2;
  private static final int WIDEST = 40;
  private static final int LAST = 200;

  private final Console console;

  TablePrinter(Console console) {
    this.console = console;
  }

  void print(Table table, String format) {
    switch (format) {
      case "table" -> forPeople(table);
      case "csv" -> csv(table);
      case "jsonl" ->
          table.rows().forEach(row -> console.out().println(Export.jsonLine(table, row)));
      default ->
          throw new PledgebookException("'" + format + "' is no format; write table, csv or jsonl");
    }
  }

  private void csv(Table table) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(table.columns());
    table.rows().forEach(row -> csv.writeRecord(row.stream().map(Export::text).toList()));
    console.out().print(text);
  }

  private void forPeople(Table table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns());
    table.rows().forEach(row -> lines.add(row.stream().map(TablePrinter::cell).toList()));
    int last = table.columns().size() - 1;
    int[] widths = new int[last + 1];
    for (List<String> line : lines) {
      for (int column = 0; column <= last; column++) {
        int widest = column == last ? LAST : WIDEST;
        widths[column] = Math.max(widths[column], Words.shorten(line.get(column), widest).length());
      }
    }
    boolean[] numbers = new boolean[last + 1];
    for (int column = 0; column <= last; column++) {
      numbers[column] = isNumber(table, column);
    }
    for (List<String> line : lines) {
      console.out().println(line(line, widths, numbers).stripTrailing());
    }
  }

  private String line(List<String> cells, int[] widths, boolean[] numbers) {
    StringBuilder line = new StringBuilder();
    int last = widths.length - 1;
    for (int column = 0; column <= last; column++) {
      int left = console.columns() - line.length();
      int width = column == last ? Math.min(LAST, Math.max(WIDEST, left)) : WIDEST;
      String text = Words.shorten(cells.get(column), width);
      String pad = " ".repeat(Math.max(0, widths[column] - text.length()));
      line.append(numbers[column] ? pad + text : text + pad).append(" ".repeat(GAP));
    }
    return line.toString();
  }

  private static boolean isNumber(Table table, int column) {
    return table.rows().stream().anyMatch(row -> row.get(column) instanceof Number);
  }

  private static String cell(@Nullable Object value) {
    if (value == null || value.equals("")) {
      return "–";
    }
    if (value instanceof BigDecimal number) {
      // Full units with thin groups; cents say nothing in a table for people.
      boolean whole = number.abs().compareTo(BigDecimal.ONE) > 0;
      return whole
          ? new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))
              .format(number.setScale(0, RoundingMode.HALF_UP))
          : Export.text(number);
    }
    return value.toString();
  }
}
