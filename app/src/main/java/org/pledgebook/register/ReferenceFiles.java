package org.pledgebook.register;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pledgebook.register.fact.Gdp;
import org.pledgebook.register.fact.RateTable;
import org.pledgebook.register.journal.Batch;

/**
 * The small dated set of rates and figures that comes with the product, each file naming its
 * source.
 */
final class ReferenceFiles {
  private static final String FOLDER = "/org/pledgebook/register/reference/";
  private static final String RATES_SOURCE = "ECB reference rates, mean of the month";

  /** When the shipped figures were taken from their source. */
  private static final Instant GDP_VINTAGE = Instant.parse("2026-03-20T00:00:00Z");

  private ReferenceFiles() {}

  /** Records the shipped figures as a new register's first entries. */
  static void addTo(Batch batch) {
    Map<String, TreeMap<String, BigDecimal>> months = new LinkedHashMap<>();
    each(
        "ecb-month-means.csv",
        line ->
            line.getFieldsAsMap()
                .forEach(
                    (currency, rate) -> {
                      if (!currency.equals("month") && !rate.isEmpty()) {
                        months
                            .computeIfAbsent(currency, c -> new TreeMap<>())
                            .put(line.getField("month"), new BigDecimal(rate));
                      }
                    }));
    months.forEach(
        (currency, means) ->
            batch.add(new RateTable(currency, RATES_SOURCE, means, new TreeMap<>())));
    List<Gdp> gdp = new ArrayList<>();
    each(
        "gdp-2021.csv",
        line ->
            gdp.add(
                new Gdp(
                    line.getField("country"),
                    Long.parseLong(line.getField("year")),
                    new BigDecimal(line.getField("euros")),
                    line.getField("vintage"))));
    gdp.forEach(figure -> batch.add(figure, GDP_VINTAGE));
  }

  /** A file of two columns. */
  static Map<String, String> pairs(String file) {
    Map<String, String> pairs = new LinkedHashMap<>();
    each(file, line -> pairs.put(line.getField(0), line.getField(1)));
    return pairs;
  }

  private static void each(String file, Consumer<NamedCsvRecord> action) {
    InputStream stream = ReferenceFiles.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new IllegalStateException("the program lacks " + FOLDER + file);
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(reader)) {
      csv.forEach(action);
    } catch (IOException e) {
      throw new IllegalStateException("the program lacks " + FOLDER + file, e);
    }
  }
}
