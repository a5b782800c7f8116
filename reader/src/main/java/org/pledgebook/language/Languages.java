package org.pledgebook.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgebook.source.PledgebookException;

/** The languages that can be read. Entry point of the package. */
public final class Languages {
  private final Map<String, Language> byCode = new LinkedHashMap<>();

  private Languages(Collection<Language> languages) {
    languages.forEach(language -> byCode.put(language.code(), language));
  }

  /** The languages packed into the program, as {@code languages/index.txt} lists them. */
  public static Languages packed() {
    var index = Languages.class.getResourceAsStream("/languages/index.txt");
    if (index == null) {
      throw new PledgebookException("no languages/index.txt on the class path: broken build");
    }
    List<Language> languages = new ArrayList<>();
    for (DataFile.Line line : DataFile.read("languages/index.txt", index).lines()) {
      languages.add(new Language(LanguageFolder.packed(line.text())));
    }
    return new Languages(languages);
  }

  /**
   * The languages in a folder: each sub-folder that holds a {@code language.txt}.
   *
   * @throws PledgebookException if there is none, or a file in one is broken (file and line are
   *     named)
   */
  public static Languages in(Path folder) {
    List<Language> languages = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.sorted().toList()) {
        if (Files.exists(child.resolve("language.txt"))) {
          languages.add(new Language(new LanguageFolder(child.getFileName().toString(), child)));
        }
      }
    } catch (IOException e) {
      throw new PledgebookException(
          folder + ": cannot be read as a folder of languages: " + e.getMessage(), e);
    }
    if (languages.isEmpty()) {
      throw new PledgebookException(
          folder + ": no language in it; a language is a sub-folder with a language.txt");
    }
    return new Languages(languages);
  }

  public Collection<Language> all() {
    return byCode.values();
  }

  public Optional<Language> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The language, or a failure that names those there are. */
  public Language get(String code) {
    Language language = byCode.get(code);
    if (language == null) {
      throw new PledgebookException(
          "no folder for language \""
              + code
              + "\"; there are: "
              + String.join(", ", byCode.keySet()));
    }
    return language;
  }
}
