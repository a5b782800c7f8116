package org.pledgebook.register;

import java.time.Instant;
import org.pledgebook.register.fact.Verdict;

/**
 * A verdict with who gave it and when.
 *
 * @param entry in which it was given, though it may have been undone and stand again since
 */
public record Decided(long entry, Verdict verdict, String author, Instant recorded) {}
