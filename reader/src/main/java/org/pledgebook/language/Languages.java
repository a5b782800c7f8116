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
  private static final String COMMON = "common";

  private final Map<String, Language> byCode = new LinkedHashMap<>();
  private final LanguageFolder common;

  private Languages(Collection<Language> languages, LanguageFolder common) {
    this.common = common;
    languages.forEach(language -> byCode.put(language.code(), language));
  }

  /** The languages packed into the program, as {@code languages/index.txt} lists them. */
  public static Languages packed() {
    var index = Languages.class.getResourceAsStream("/languages/index.txt");
    if (index == null) {
      throw new PledgebookException("no languages/index.txt on the class path: broken build");
    }
    // Each is loaded by a core of its own, where there are several.
    List<Language> languages =
        DataFile.read("languages/index.txt", index).lines().parallelStream()
            .map(line -> new Language(LanguageFolder.packed(line.text())))
            .toList();
    return new Languages(languages, LanguageFolder.packed(COMMON));
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
    Path shared = folder.resolve(COMMON);
    return new Languages(
        languages,
        Files.isDirectory(shared)
            ? new LanguageFolder(COMMON, shared)
            : LanguageFolder.packed(COMMON));
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

  /**
   * A file that is of no one language: {@code common/NAME} beside the language folders, or as
   * packed.
   */
  public Optional<DataFile> common(String name) {
    return common.file(name);
  }
}
