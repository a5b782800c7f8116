package org.pledgebook.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.CodePointOffsets;
import org.pledgebook.document.Document;
import org.pledgebook.statements.Due;
import org.pledgebook.statements.Mention;
import org.pledgebook.statements.Statement;

/**
 * One row a statement, for spreadsheets: several values in a cell are separated by {@code "; "}.
 * Offsets count Unicode code points.
 */
final class CsvStatementWriter implements StatementWriter {
  private static final String[] HEADER = {
    "source",
    "document",
    "language",
    "published",
    "start",
    "end",
    "quote",
    "act",
    "actors",
    "beneficiaries",
    "domains",
    "amounts",
    "items",
    "due_start",
    "due_end",
    "conditional",
    "speaker",
    "confidence",
    "rule"
  };

  private final CsvWriter csv;

  CsvStatementWriter(OutputStream out) {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(HEADER);
  }

  @Override
  public void write(Document document, List<Statement> statements) {
    CodePointOffsets offsets = document.codePoints();
    for (Statement statement : statements) {
      Due due = statement.due();
      csv.writeRecord(
          document.source(),
          document.id(),
          document.metadata().primaryLanguage().orElse(""),
          Objects.toString(document.metadata().published(), ""),
          Integer.toString(offsets.codePoint(statement.quote().start())),
          Integer.toString(offsets.codePoint(statement.quote().end())),
          statement.quote().text(),
          statement.act().code(),
          list(statement.actors(), Mention::id),
          list(statement.beneficiaries(), Mention::id),
          list(statement.domains(), domain -> domain),
          list(
              statement.amounts(),
              a -> JsonLinesWriter.plain(a.value()).toPlainString() + " " + a.currency()),
          list(
              statement.items(),
              i -> JsonLinesWriter.plain(i.quantity()).toPlainString() + " " + i.what()),
          iso(due == null ? null : due.start()),
          iso(due == null ? null : due.end()),
          Boolean.toString(statement.conditional()),
          Objects.requireNonNullElse(statement.speaker(), ""),
          "%.3f".formatted(statement.confidence()),
          statement.rule());
    }
  }

  @Override
  public void end() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> String list(List<T> values, Function<T, String> form) {
    return values.stream().map(form).collect(Collectors.joining("; "));
  }

  private static String iso(@Nullable LocalDate date) {
    return Objects.toString(date, "");
  }
}
