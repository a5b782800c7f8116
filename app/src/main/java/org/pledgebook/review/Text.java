package org.pledgebook.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a document is compared with others.
 *
 * @param language ISO 639-1, or empty
 */
public record Text(long id, String language, @Nullable LocalDate published, String words) {}
