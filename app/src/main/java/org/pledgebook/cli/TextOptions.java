package org.pledgebook.cli;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.source.Metadata;
import org.pledgebook.source.PartialDate;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.SourceOptions;
import org.pledgebook.source.Sources;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is said of texts that are read, and how large they may be. */
final class TextOptions {
  private static final long MEGABYTE = 1 << 20;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description =
          "Day of issue (2024-05-14, 2024-05 or 2024), from which \"in June\" is counted.",
      converter = DateConverter.class)
  private @Nullable PartialDate published;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who issued the texts.")
  private @Nullable String publisher;

  @Option(names = "--title", paramLabel = "TITLE", description = "Their headline.")
  private @Nullable String title;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Their language, such as en or fr; without it, it is found.")
  private @Nullable String language;

  @Option(
      names = "--max-size",
      paramLabel = "MB",
      description = "The largest input that is read, in megabytes (default: 64).")
  private @Nullable Integer megabytes;

  /**
   * The sources of texts of these languages.
   *
   * @throws PledgebookException if the language given is none of them
   */
  Sources sources(Languages known) {
    if (language != null && known.find(language).isEmpty()) {
      throw new PledgebookException(
          "There are no rules for the language %s, only for %s. CONTRIBUTING.md says how to add one."
              .formatted(language, codes(known)));
    }
    Metadata given = new Metadata(title, publisher, published, null, language);
    SourceOptions options = SourceOptions.DEFAULTS.withGiven(given);
    return Sources.with(megabytes == null ? options : options.withMaxBytes(megabytes * MEGABYTE));
  }

  static String codes(Languages known) {
    return known.all().stream().map(Language::code).collect(Collectors.joining(", "));
  }

  /** Dates as far as they are known. */
  static final class DateConverter implements ITypeConverter<PartialDate> {
    @Override
    public PartialDate convert(String value) {
      return PartialDate.parse(value)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "\"" + value + "\" is no date like 2024-05-14, 2024-05 or 2024"));
    }
  }
}
