package org.pledgebook.review;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a statement is compared.
 *
 * @param amounts currency and value, as {@code USD 800000000}
 * @param items things counted, as {@code 50 vehicles}
 * @param published when its document came out
 * @param place where in its document it begins, as a share of the whole, 0 to 1
 */
public record Sketch(
    long id,
    String document,
    String language,
    @Nullable LocalDate published,
    double place,
    String act,
    Set<String> actors,
    Set<String> beneficiaries,
    Set<String> domains,
    Set<String> amounts,
    Set<String> items,
    @Nullable LocalDate due,
    String quote) {}
