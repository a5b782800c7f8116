package org.pledgebook.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table for people and programs.
 *
 * @param columns names
 * @param rows cells in the order of the columns: String, Long, BigDecimal, LocalDate, Boolean or
 *     null
 */
public record Table(List<String> columns, List<List<@Nullable Object>> rows) {}
