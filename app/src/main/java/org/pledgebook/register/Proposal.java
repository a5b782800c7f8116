package org.pledgebook.register;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A statement that waits for a verdict.
 *
 * @param name of its document
 */
public record Proposal(
    long id,
    long document,
    String name,
    String act,
    @Nullable String actor,
    @Nullable String beneficiary,
    @Nullable String domain,
    String quote,
    BigDecimal confidence) {}
