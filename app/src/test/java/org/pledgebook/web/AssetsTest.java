package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssetsTest {
  private static final int MOST_BYTES = 100_000;

  private static byte[] file(String name) throws IOException {
    try (InputStream stream = Assets.class.getResourceAsStream("assets/" + name)) {
      assertThat(stream).as(name).isNotNull();
      return stream.readAllBytes();
    }
  }

  @Test
  void filesOfOthersAreAsTheListOfDependenciesSays() throws Exception {
    String list =
        Files.readString(
            Path.of(System.getProperty("pledgebook.home"), "docs/decisions/dependencies.md"));
    for (String name : List.of("htmx.min.js", "sans.woff2", "serif.woff2")) {
      String digest =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file(name)));
      assertThat(list).as(name).containsPattern("`" + name + "`.*" + digest);
    }
  }

  @Test
  void styleAndScriptOfAPageAreSmall() throws IOException {
    int bytes = 0;
    for (String name :
        List.of("pledgebook.css", "pledgebook.js", "review.js", "intake.js", "htmx.min.js")) {
      bytes += file(name).length;
    }
    System.out.println("style and script of a page: " + bytes + " bytes");
    assertThat(bytes).isLessThan(MOST_BYTES);
  }
}
