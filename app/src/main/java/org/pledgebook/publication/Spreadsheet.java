package org.pledgebook.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** XLSX, with as many sheets as its rows need. */
final class Spreadsheet implements RowFile {
  /** With the one of names, what a sheet can hold. */
  private static final int ROWS = 1_048_575;

  /** So many rows are in memory. */
  private static final int TOGETHER = 1000;

  private final List<String> columns;
  private final OutputStream stream;
  private final Workbook workbook;
  private Worksheet sheet;
  private int sheets;
  private int rows;

  Spreadsheet(List<String> columns, Path file) throws IOException {
    this.columns = columns;
    this.stream = Files.newOutputStream(file);
    this.workbook = new Workbook(stream, "Pledgebook", "1.0");
    this.sheet = begin();
  }

  private Worksheet begin() {
    sheets++;
    rows = 0;
    Worksheet begun = workbook.newWorksheet(sheets == 1 ? "Pledgebook" : "Pledgebook " + sheets);
    for (int column = 0; column < columns.size(); column++) {
      begun.value(0, column, columns.get(column));
      begun.style(0, column).bold().set();
    }
    begun.freezePane(0, 1);
    return begun;
  }

  @Override
  public void write(List<@Nullable Object> row) throws IOException {
    if (rows == ROWS) {
      sheet.finish();
      sheet = begin();
    }
    rows++;
    for (int column = 0; column < row.size(); column++) {
      cell(column, row.get(column));
    }
    if (rows % TOGETHER == 0) {
      sheet.flush();
    }
  }

  private void cell(int column, @Nullable Object cell) {
    if (cell instanceof Number number) {
      sheet.value(rows, column, number);
    } else if (cell instanceof LocalDate date) {
      sheet.value(rows, column, date);
      sheet.style(rows, column).format("yyyy-mm-dd").set();
    } else if (cell instanceof Boolean truth) {
      sheet.value(rows, column, truth);
    } else if (cell != null) {
      // Not in the table of all strings, which would be held in memory.
      sheet.inlineString(rows, column, cell.toString());
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
    stream.close();
  }
}
