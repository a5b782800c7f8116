package org.pledgebook.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.UnknownValue;

/** A CSV file with headings, whose rows can be refused one by one with line and column. */
public final class LedgerCsv {
  private final Path file;
  private final String sha256;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String> headings;
  private final List<CsvRecord> records;
  private final List<Ledger.Refusal> refusals = new ArrayList<>();

  private LedgerCsv(Path file, String sha256, List<CsvRecord> lines) {
    this.file = file;
    this.sha256 = sha256;
    this.headings = lines.get(0).getFields();
    this.records = lines.subList(1, lines.size());
    for (int column = 0; column < headings.size(); column++) {
      columns.putIfAbsent(normal(headings.get(column)), column);
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws PledgebookException if it cannot be read or is no CSV in UTF-8
   */
  public static LedgerCsv read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
      List<CsvRecord> lines = new ArrayList<>();
      CsvReader.builder()
          .skipEmptyLines(true)
          .ofCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)
          .forEach(lines::add);
      if (lines.isEmpty()) {
        throw wrong("empty ledger", file, "is empty: its first line must name the columns", null);
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new LedgerCsv(file, HexFormat.of().formatHex(digest), lines);
    } catch (MalformedInputException e) {
      throw wrong("text in UTF-8", file, "is not in UTF-8: save it as CSV UTF-8", e);
    } catch (CsvParseException e) {
      throw wrong("CSV", file, "is no CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new PledgebookException(
          Files.exists(file)
              ? file + " cannot be read: " + e.getMessage()
              : "there is no file " + file,
          e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static UnknownValue wrong(
      String thing, Path file, String words, @Nullable Throwable cause) {
    return new UnknownValue(
        thing, String.valueOf(file.getFileName()), "", file + " " + words, cause);
  }

  private static String normal(String heading) {
    return heading.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** The headings as they stand. */
  public List<String> headings() {
    return headings;
  }

  /** Whether there is a column, in any case and spacing. */
  public boolean has(String heading) {
    return columns.containsKey(normal(heading));
  }

  /** The rows refused so far. */
  public List<Ledger.Refusal> refusals() {
    return List.copyOf(refusals);
  }

  public int size() {
    return records.size();
  }

  /** Calls the action for each row; a row that throws {@link Refused} is listed and left out. */
  public void forEach(Consumer<Row> action) {
    for (CsvRecord csvRecord : records) {
      try {
        action.accept(new Row(csvRecord));
      } catch (Refused e) {
        refusals.add(e.refusal);
      }
    }
  }

  /** The ledger that the rows make, with the rows refused so far. */
  public Ledger ledger(
      String dataset,
      String release,
      java.time.@Nullable LocalDate published,
      List<Ledger.Bundle> packages) {
    return new Ledger(
        dataset,
        release,
        published,
        String.valueOf(file.getFileName()),
        sha256,
        records.size(),
        packages,
        List.copyOf(refusals));
  }

  /** A row that cannot be understood. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Ledger.Refusal refusal;

    Refused(Ledger.Refusal refusal) {
      super(refusal.toString());
      this.refusal = refusal;
    }
  }

  /** One row. */
  public final class Row {
    private final CsvRecord fields;

    Row(CsvRecord fields) {
      this.fields = fields;
      if (fields.getFieldCount() != headings.size()) {
        throw new Refused(
            new Ledger.Refusal(
                fields.getStartingLineNumber(),
                String.valueOf(Math.min(fields.getFieldCount(), headings.size()) + 1),
                new UnknownValue(
                    "number of fields",
                    String.valueOf(fields.getFieldCount()),
                    String.valueOf(headings.size()),
                    "the row has "
                        + fields.getFieldCount()
                        + " fields, but there are "
                        + headings.size()
                        + " headings",
                    null)));
      }
    }

    public long line() {
      return fields.getStartingLineNumber();
    }

    /** A field without white space around it; empty if there is no such column. */
    public String text(String heading) {
      Integer column = columns.get(normal(heading));
      return column == null ? "" : fields.getField(column).strip();
    }

    /** A field that must be a decimal number. */
    public BigDecimal decimal(String heading) {
      String text = text(heading);
      try {
        return new BigDecimal(text);
      } catch (NumberFormatException e) {
        throw refuse(
            heading, new UnknownValue("number", text, "1000000", "'" + text + "' is no number", e));
      }
    }

    /** A refusal that names this line and a column. */
    public Refused refuse(String heading, UnknownValue why) {
      return new Refused(new Ledger.Refusal(line(), place(heading), why));
    }

    private String place(String heading) {
      return columns.getOrDefault(normal(heading), -1) + 1 + " (" + heading.strip() + ")";
    }

    /** All fields as one text. */
    public String joined() {
      return String.join("\u001f", fields.getFields());
    }
  }
}
