package org.pledgebook.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.source.PledgebookException;

/**
 * Where a language's files are: the ones packed into the program, or a folder that the user names.
 */
record LanguageFolder(String code, @Nullable Path path) {

  static LanguageFolder packed(String code) {
    return new LanguageFolder(code, null);
  }

  boolean exists() {
    return path != null ? Files.isDirectory(path) : resource("language.txt") != null;
  }

  /** The named file, if the folder has it. */
  Optional<DataFile> file(String name) {
    try {
      if (path == null) {
        InputStream stream = resource(name);
        return stream == null
            ? Optional.empty()
            : Optional.of(DataFile.read("languages/" + code + "/" + name, stream));
      }
      Path file = path.resolve(name);
      return Files.exists(file)
          ? Optional.of(DataFile.read(file.toString(), Files.newInputStream(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new PledgebookException(code + "/" + name + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private @Nullable InputStream resource(String name) {
    return LanguageFolder.class.getResourceAsStream("/languages/" + code + "/" + name);
  }
}
