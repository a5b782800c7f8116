package org.pledgebook.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** One query as of a time. */
final class Lookup {
  /** Rows that the database sends at a time to who takes them one by one. */
  static final int FETCH = 5000;

  private final Register register;
  private final String sql;
  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * Asks nothing yet.
   *
   * @param sql in which {@code :asOf} is the time
   */
  Lookup(Register register, AsOf asOf, String sql) {
    this.register = register;
    this.sql = sql;
    values.put("asOf", asOf.column());
  }

  /** Gives a name in the query its value; null for a name that is not in it. */
  Lookup with(String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
    return this;
  }

  <T> List<T> list(RowMapper<T> mapper) {
    return ask(mapper, ResultIterable::list);
  }

  <T> Optional<T> first(RowMapper<T> mapper) {
    return ask(mapper, ResultIterable::findFirst);
  }

  /** Hands over row by row, without holding them in memory. */
  <T> void forEach(RowMapper<T> mapper, Consumer<T> action) {
    register
        .journal()
        .read(
            handle ->
                // In a transaction, for PostgreSQL sends everything at once otherwise.
                handle.inTransaction(
                    inside -> {
                      Query query = inside.createQuery(sql).bindMap(values).setFetchSize(FETCH);
                      query.map(mapper).forEach(action);
                      return null;
                    }));
  }

  private <T, R> R ask(RowMapper<T> mapper, Function<ResultIterable<T>, R> take) {
    return register
        .journal()
        .read(handle -> take.apply(handle.createQuery(sql).bindMap(values).map(mapper)));
  }
}
