package org.pledgebook.register;

import java.time.Instant;
import org.pledgebook.register.fact.Fact;

/**
 * A fact with who said it and when.
 *
 * @param entry its number in the journal
 * @param known since when it was public; see {@link org.pledgebook.register.journal.Entry}
 */
public record Recorded<F extends Fact>(
    long entry, F fact, String author, Instant recorded, Instant known) {}
