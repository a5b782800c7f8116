package org.pledgebook.register.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One text read from a capture. A newer text under the same name is a newer version; documents of
 * one work are translations of each other.
 *
 * @param name the address or file it came from
 * @param work what it is a version or translation of, or null for itself alone
 * @param sha256 of the text in UTF-8, lower-case hexadecimal; that of the file is with its {@link
 *     Original}
 * @param text the canonical text that statements point into
 */
public record Document(
    String name,
    @Nullable String work,
    @Nullable String address,
    String sha256,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String language,
    @Nullable LocalDate published,
    String text)
    implements Fact {
  @Override
  public void spread(long entry, Rows rows) {
    rows.add(
        "documents",
        entry,
        name,
        work == null ? name : work,
        address,
        sha256,
        title,
        publisher,
        language,
        published,
        (long) text.codePointCount(0, text.length()));
  }
}
