package org.pledgebook.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param characters code points of its text
 * @param statements how many are live in it
 * @param decided how many of these have a verdict
 */
public record DocumentRow(
    long id,
    String name,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String language,
    @Nullable LocalDate published,
    long characters,
    long statements,
    long decided) {
  /** What people call it: its title, else its name. */
  public String heading() {
    return heading(title, name);
  }

  /** A title as people read it, also where Markdown's marks were kept with it. */
  static String heading(@Nullable String title, String name) {
    return title == null || title.isBlank()
        ? name
        : Emphasis.without(title.replaceFirst("^#{1,6}\\s+", ""));
  }
}
