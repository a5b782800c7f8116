package org.pledgebook.publication;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that takes one row after the other; closing it completes it. */
interface RowFile extends AutoCloseable {
  void write(List<@Nullable Object> row) throws IOException, SQLException;

  @Override
  void close() throws IOException, SQLException;
}
