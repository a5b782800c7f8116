package org.pledgebook.register;

import java.time.Instant;
import org.pledgebook.register.fact.Verdict;

/** A verdict with who gave it and when. */
public record Decided(long entry, Verdict verdict, String author, Instant recorded) {}
