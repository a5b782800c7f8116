package org.pledgebook.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts of one language. */
record Corpus(String language, List<String> texts) {

  /**
   * The {@code .txt} files of a folder named after the language.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Corpus read(Path folder, String language) throws IOException {
    Path texts = folder.resolve(language);
    if (!Files.isDirectory(texts)) {
      throw new IllegalArgumentException(
          texts
              + ": no such folder; name one that has a folder of .txt files for \""
              + language
              + "\" with --texts FOLDER");
    }
    List<String> read = new ArrayList<>();
    try (Stream<Path> files = Files.list(texts)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        read.add(Files.readString(file));
      }
    }
    return new Corpus(language, read);
  }

  long characters() {
    return texts.stream().mapToLong(String::length).sum();
  }

  /** One text of about so many characters: all texts one after another, again and again. */
  String joined(int characters) {
    StringBuilder joined = new StringBuilder(characters + 10_000);
    for (int i = 0; joined.length() < characters; i = (i + 1) % texts.size()) {
      joined.append(texts.get(i)).append("\n\n");
    }
    joined.setLength(characters);
    return joined.toString();
  }
}
