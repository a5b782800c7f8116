package org.pledgebook.source;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a text beside the text; null where nothing is.
 *
 * @param title the headline
 * @param publisher who issued the text
 * @param published the day, month or year of issue
 * @param url the address at which it was published
 * @param language BCP 47 tag, such as {@code en} or {@code fr-BE}, as declared and not verified
 */
public record Metadata(
    @Nullable String title,
    @Nullable String publisher,
    @Nullable PartialDate published,
    @Nullable String url,
    @Nullable String language) {
  /** Nothing known. */
  public static final Metadata NONE = new Metadata(null, null, null, null, null);

  /** This, with what it leaves open taken from {@code other}. */
  public Metadata or(Metadata other) {
    return new Metadata(
        title != null ? title : other.title,
        publisher != null ? publisher : other.publisher,
        published != null ? published : other.published,
        url != null ? url : other.url,
        language != null ? language : other.language);
  }

  /** The primary subtag of {@link #language()}, lower case: {@code fr} of {@code fr-BE}. */
  public Optional<String> primaryLanguage() {
    return Optional.ofNullable(language)
        .map(tag -> tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT));
  }
}
