package org.pledgebook.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reference figures of one kind from one source.
 *
 * @param kind {@code day} or {@code month} (rates), or {@code gdp}
 * @param code the currency; null for gross domestic products
 * @param figures how many
 */
public record ReferenceRow(
    String kind,
    @Nullable String code,
    LocalDate first,
    LocalDate last,
    long figures,
    String source) {}
