package org.pledgebook.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table of any length, for files: its rows come one at a time and are never held together.
 *
 * @param columns names
 * @param types what each column holds
 * @param rows hands over each row, with cells as in {@link Table}
 */
public record LongTable(List<String> columns, List<Type> types, Rows rows) {

  /** Where rows come from. */
  @FunctionalInterface
  public interface Rows {
    void forEach(Consumer<List<@Nullable Object>> action);
  }

  /** What a column holds, by the name of SQL. */
  public enum Type {
    VARCHAR("VARCHAR"),
    BIGINT("BIGINT"),
    DECIMAL("DECIMAL(28,6)"),
    DATE("DATE"),
    BOOLEAN("BOOLEAN");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  public LongTable {
    columns = List.copyOf(columns);
    types = List.copyOf(types);
  }

  /**
   * A table with columns that are listed as {@code "id BIGINT,actor"}; no type means text.
   *
   * @param listed names and types, separated by commas
   */
  static LongTable of(String listed, Rows rows) {
    List<Type> types = new ArrayList<>();
    for (String column : listed.split(",")) {
      int space = column.indexOf(' ');
      types.add(space < 0 ? Type.VARCHAR : Type.valueOf(column.substring(space + 1)));
    }
    return new LongTable(names(listed), types, rows);
  }

  /** The names in a list of columns. */
  static List<String> names(String listed) {
    return List.of(listed.replaceAll(" [A-Z]+", "").split(","));
  }

  /** A table that is in memory; a column holds what its first cell does. */
  public static LongTable of(Table table) {
    List<Type> types = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      types.add(type(table, column));
    }
    return new LongTable(table.columns(), types, table.rows()::forEach);
  }

  private static Type type(Table table, int column) {
    for (List<@Nullable Object> row : table.rows()) {
      Object cell = row.get(column);
      if (cell instanceof BigDecimal) {
        return Type.DECIMAL;
      } else if (cell instanceof Long) {
        return Type.BIGINT;
      } else if (cell instanceof LocalDate) {
        return Type.DATE;
      } else if (cell instanceof Boolean) {
        return Type.BOOLEAN;
      } else if (cell != null) {
        return Type.VARCHAR;
      }
    }
    return Type.VARCHAR;
  }
}
