package org.pledgebook.statements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.Quote;

/**
 * When a statement is to be carried out, or was.
 *
 * @param start first day, or null: "by 2030"
 * @param end last day, or null: "from 1 July"
 */
public record Due(@Nullable LocalDate start, @Nullable LocalDate end, Quote quote) {}
