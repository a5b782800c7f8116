package org.pledgebook.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Whatever range of the canonical text is taken, the page's source says the same there. */
class HtmlOffsetsTest {
  private static final List<String> TEXTS =
      List.of(
          "We will act. ",
          "provide\n   300 million",
          " 5&nbsp;&euro; ",
          "&lt;b&gt; &amp; &ampamp; &notit; &notin; &eacute;t&eacute &#x41;&#66;&#67 &bogus; & ",
          "\r\n\t",
          "🇫🇷 &#x1F600; &NotEqualTilde;",
          "co&shy;operate");

  private static final List<String> TAGS =
      List.of(
          "<p>",
          "</p>",
          "<b>",
          "</b>",
          "<i class='x &amp; y'>",
          "</i>",
          "<ul><li>",
          "</li><li>",
          "</ul>",
          "<br>",
          "<!-- c -->",
          "<h2>",
          "</h2>",
          "<table><tr><td>",
          "</td><td>",
          "</td></tr></table>",
          "<div>",
          "</div>",
          "<a href='/x'>",
          "</a>",
          "<pre>",
          "</pre>",
          "</bogus>",
          "<script>var a = '<p>';</script>",
          "<nav>menu</nav>");

  @Test
  void theSourceOfEveryRangeSaysTheSame() {
    Random random = new Random(3);
    for (int round = 0; round < 3_000; round++) {
      String html = page(random);
      CapturedText page = read(html);
      Origin.Markup origin = (Origin.Markup) page.origin();
      assertThat(origin.source()).isEqualTo(html);
      assertThat(origin.offsets().length()).isEqualTo(page.text().length());
      for (int tries = 0; tries < 10; tries++) {
        int start = random.nextInt(page.text().length());
        int end = start + 1 + random.nextInt(page.text().length() - start);
        if (!cutsCharacter(page.text(), start) && !cutsCharacter(page.text(), end)) {
          assertThat(words(sourceOf(origin, start, end)))
              .as("%s: %d to %d of %s", html, start, end, page.text())
              .isEqualTo(words(page.text().substring(start, end)));
        }
      }
    }
  }

  @Test
  void theStretchOfARangeInOneBlockIsTheRangeWithItsTags() {
    String html = "<body><p>We <b>will &amp; must</b>\n  act</p><p>now</p>";
    CapturedText page = read(html);
    Origin.Markup origin = (Origin.Markup) page.origin();

    assertThat(page.text()).isEqualTo("We will & must act\n\nnow");
    OffsetMap.Piece hull = origin.offsets().hull(3, 18);
    assertThat(html.substring(hull.start(), hull.end())).isEqualTo("will &amp; must</b>\n  act");
    assertThat(origin.offsets().pieces(3, 18))
        .extracting(piece -> html.substring(piece.start(), piece.end()))
        .containsExactly("will &amp; must", "\n  act");
    assertThat(origin.offsets().pieces(18, 20)).isEmpty();
  }

  private static String page(Random random) {
    StringBuilder html = new StringBuilder("<body>x ");
    int length = 1 + random.nextInt(14);
    for (int i = 0; i < length; i++) {
      List<String> from = random.nextBoolean() ? TEXTS : TAGS;
      html.append(from.get(random.nextInt(from.size())));
    }
    return html.toString();
  }

  private static String sourceOf(Origin.Markup origin, int start, int end) {
    return origin.offsets().pieces(start, end).stream()
        .map(piece -> origin.source().substring(piece.start(), piece.end()))
        .map(markup -> Parser.unescapeEntities(markup, false))
        .collect(Collectors.joining());
  }

  /** Without white space and hyphens: gaps and bullets are inserted and stand for nothing. */
  private static String words(String text) {
    return text.replaceAll("[- \\t\\r\\n]+", "");
  }

  private static boolean cutsCharacter(String text, int offset) {
    return offset < text.length()
        && (Character.isLowSurrogate(text.charAt(offset)) || text.charAt(offset) == '\u0338');
  }

  private static CapturedText read(String html) {
    return CaptureReader.read(
        new Capture("a.html", null, Instant.EPOCH, MediaType.HTML, null, html.getBytes(UTF_8)),
        Metadata.NONE,
        SourceOptions.DEFAULTS,
        new Watch());
  }
}
