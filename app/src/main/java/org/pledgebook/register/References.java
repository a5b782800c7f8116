package org.pledgebook.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgebook.register.fact.Gdp;

/** Lists rates and gross domestic products. */
final class References {
  private References() {}

  static List<ReferenceRow> list(Register register, AsOf asOf) {
    List<ReferenceRow> rows = new ArrayList<>();
    register
        .journal()
        .read(
            handle ->
                rows.addAll(
                    handle
                        .createQuery(
                            "SELECT CASE WHEN date_start = date_end THEN 'day' ELSE 'month' END,"
                                + " currency, min(date_start), max(date_end), count(*), source FROM"
                                + " rates r WHERE "
                                + Live.is("r")
                                + " GROUP BY 1, 2, 6 ORDER BY 2, 1, 3")
                        .bind("asOf", asOf.column())
                        .map(
                            (row, context) ->
                                new ReferenceRow(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class),
                                    row.getLong(5),
                                    row.getString(6)))
                        .list()));
    register
        .journal()
        .read(
            handle ->
                rows.addAll(
                    handle
                        .createQuery(
                            "SELECT year, count(*), vintage FROM gdp g WHERE "
                                + Live.is("g")
                                + " GROUP BY 1, 3 ORDER BY 1, 3")
                        .bind("asOf", asOf.column())
                        .map(
                            (row, context) ->
                                new ReferenceRow(
                                    "gdp",
                                    null,
                                    LocalDate.of((int) row.getLong(1), 1, 1),
                                    LocalDate.of((int) row.getLong(1), 12, 31),
                                    row.getLong(2),
                                    row.getString(3)))
                        .list()));
    return rows;
  }

  static Map<String, Gdp> gdp(Register register, long year, AsOf asOf) {
    return register
        .journal()
        .read(
            handle -> {
              Map<String, Gdp> figures = new TreeMap<>();
              handle
                  .createQuery(
                      "SELECT country, euros, vintage FROM gdp g WHERE year = :year AND "
                          + Live.is("g")
                          + " ORDER BY entry")
                  .bind("year", year)
                  .bind("asOf", asOf.column())
                  .map(
                      (row, context) ->
                          new Gdp(row.getString(1), year, row.getBigDecimal(2), row.getString(3)))
                  .forEach(figure -> figures.put(figure.country(), figure));
              return figures;
            });
  }
}
