package org.pledgebook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;

/**
 * What must hold for every text, on the texts beside the repository; skipped where they are not.
 */
class LayoutOfRealTextsTest {
  private static final Path SHARED = Path.of("..", "..", "shared");
  private static final Analyser ANALYSER = new Analyser(Languages.packed());

  @Test
  void blocksTokensAndSentencesCoverEveryTextWithoutOverlap() throws IOException {
    int texts = 0;
    for (Path folder : List.of(SHARED.resolve("gold/dev/docs"), SHARED.resolve("texts/fr"))) {
      assumeTrue(Files.isDirectory(folder), () -> "skipped: " + folder + " is not there");
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          check(file, Files.readString(file));
          texts++;
        }
      }
    }
    assertThat(texts).isPositive();
  }

  private static void check(Path file, String text) {
    int at = 0;
    for (Paragraph paragraph : ANALYSER.analyse(text)) {
      Block block = paragraph.block();
      assertThat(isBlank(text, at, block.start())).as("between blocks of %s", file).isTrue();
      at = block.end();
      if (paragraph.isReadable()) {
        check(file, paragraph, block);
      }
    }
    assertThat(isBlank(text, at, text.length())).as("after the blocks of %s", file).isTrue();
  }

  private static boolean isBlank(String text, int from, int to) {
    return Marker.skipBlanks(text, from, to) == to;
  }

  private static void check(Path file, Paragraph paragraph, Block block) {
    Tokens tokens = paragraph.tokens();
    int next = 0;
    for (Sentence sentence : paragraph.sentences()) {
      assertThat(sentence.from()).as("sentence in %s", file).isEqualTo(next);
      next = sentence.to();
    }
    assertThat(next).as("sentences of %s", file).isEqualTo(tokens.size());
    int from = block.wordsStart();
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).as("token in %s", file).isGreaterThanOrEqualTo(from);
      from = tokens.end(i);
    }
    assertThat(from).isLessThanOrEqualTo(block.end());
    assertThat(paragraph.leadIn().map(p -> p.block().index()).orElse(-1)).isEqualTo(block.leadIn());
  }
}
