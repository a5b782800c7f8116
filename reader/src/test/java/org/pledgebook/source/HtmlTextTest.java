package org.pledgebook.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
  private static final String PROSE =
      "Ministers agreed to strengthen and sustain their support, and approved the charter.";

  @Test
  void setsBlocksApartAndKeepsHeadingsListsAndRows() {
    assertThat(
            text(
                """
                <h1>Title</h1><p>One
                   and <b>bold</b>,<br>second line.</p>
                <p>They will:</p><ul><li>act;<li><p>decide:</p><ol><li>now</ol></ul>
                <table><tr><th>Who<th>What</tr><tr><td>NATO</td><td>300 <i>m</i></td></tr></table>
                <dl><dt>Term<dd>Meaning</dl>end"""))
        .isEqualTo(
            """
            Title

            One and bold,
            second line.

            They will:

            - act;

            - decide:

            - now

            Who\tWhat
            NATO\t300 m

            Term
            Meaning

            end""");
  }

  @Test
  void keepsSpacesThatDoNotBreakSoftHyphensAndEntities() {
    assertThat(
            text("<p>&nbsp;3&#8239;000&nbsp;&euro; &laquo;&nbsp;Oui&nbsp;&raquo; co&shy;op &amp;c"))
        .isEqualTo("3\u202f000\u00a0€ «\u00a0Oui\u00a0» co\u00adop &c");
  }

  @Test
  void keepsLinesOfPreformattedText() {
    assertThat(text("<pre>\n a  b\nc\n\n\nd\n</pre><p>e")).isEqualTo("a  b\nc\n\nd\n\ne");
  }

  @Test
  void leavesOutWhatSurroundsTheArticle() {
    String page =
        """
        <html><head><title>T</title><style>p {}</style></head><body class="has-sidebar">
        <header><a href="/">Ministry</a></header><nav><ul><li><a href="/">Home</a></ul></nav>
        <div id="cookie-banner"><p>We use cookies to measure how this very page is used by you.</p>
        </div><main><article><header><h1>Headline</h1><p>7 April 2022</p></header>
        <p>%s</p><div class="share-buttons"><a href="#">Tweet</a></div>
        <script>alert(1)</script><p hidden>secret</p><p style="display: none">hidden</p>
        <figure><img alt="x"><figcaption>Ministers in Brussels</figcaption></figure>
        <p>%s<sup><a href="#fn1">1</a></sup></p>
        <ul class="tags"><li><a href="a">Aid</a><li><a href="b">NATO</a><li><a href="c">G7</a></ul>
        <footer>Tags</footer></article><aside><p>%s</p></aside></main>
        <div class="related-articles"><p>Read also</p></div><footer><p>Legal</p></footer></body>"""
            .formatted(PROSE, PROSE, PROSE);

    assertThat(text(page))
        .isEqualTo(
            "Headline\n\n7 April 2022\n\n" + PROSE + "\n\nMinisters in Brussels\n\n" + PROSE);
  }

  @Test
  void findsTheArticleOfAPageWithoutSemanticElements() {
    String page =
        """
        <body><form action="/" id="aspnetForm"><div class="top"><a href="/">Home</a>
        <a href="/b">News</a><a href="/c">Contact</a></div><table><tr><td>
        <div class="menu"><ul><li><a href="/d">About</a><li><a href="/e">Press</a></ul></div>
        <td><div class="content-with-sidebar"><h1>Headline</h1><div>%s</div><div>%s</div></div>
        </table><div class="footer">Legal notice</div></form></body>"""
            .formatted(PROSE, PROSE);

    assertThat(text(page)).isEqualTo("Headline\n\n" + PROSE + "\n\n" + PROSE);
  }

  @Test
  void takesTheOneArticleOfManyTeasersOnlyIfItHoldsMostOfTheProse() {
    String teasers = "<article><p>" + PROSE + "</p></article>";

    assertThat(text("<main>" + teasers.repeat(3) + "</main>"))
        .isEqualTo(PROSE + "\n\n" + PROSE + "\n\n" + PROSE);
    assertThat(
            text("<main><article><p>" + PROSE.repeat(9) + "</p></article>" + teasers + "</main>"))
        .isEqualTo(PROSE.repeat(9));
  }

  @Test
  void keepsAShortPageWhole() {
    assertThat(text("<p>Hi")).isEqualTo("Hi");
    assertThat(text("<div class=content>Hi <a href=x>you</a></div>")).isEqualTo("Hi you");
  }

  @Test
  void readsDeepAndWidePagesInLinearTime() {
    for (String tag : new String[] {"div", "ul><li", "b", "table><tr><td", "p><b"}) {
      int depth = tag.equals("div") ? 100_000 : 20_000;
      String deep = ("<" + tag + ">").repeat(depth) + "<p>" + PROSE;

      assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> text(deep)))
          .as(tag)
          .endsWith(PROSE);
    }
  }

  @Test
  void takesItsEncodingFromTheFileUnlessTheServerSaysOtherwise() {
    Charset latin2 = Charset.forName("ISO-8859-2");
    String page = "<html><head><meta charset=iso-8859-2></head><p>zażółć gęślą";

    assertThat(read(page.getBytes(latin2), null).text()).isEqualTo("zażółć gęślą");
    assertThat(read(page.replace("8859-2", "8859-1").getBytes(latin2), "iso-8859-2").text())
        .isEqualTo("zażółć gęślą");
  }

  @Test
  void refusesAPageWhoseTreeWouldNotFitInMemory() {
    assertThatThrownBy(() -> text("<p>" + "x".repeat(17 << 19)))
        .hasMessage(
            "a.html: has 8.5 MB, and the limit for a web page is 8.0 MB."
                + " Save its text as .txt and read that.");
  }

  @Test
  void refusesAPageWithoutText() {
    assertThatThrownBy(() -> text("<html><body><script>app()</script><div id=app></div>"))
        .isInstanceOf(PledgebookException.class)
        .hasMessage(
            "a.html: has no text in its page, perhaps it is built by scripts."
                + " Save the page as PDF.");
  }

  @Test
  void readsWhatThePageSaysOfItself() {
    String page =
        """
        <html lang="fr-BE"><head><title>Aide | Ministère</title>
        <meta property="og:title" content="Aide à l&#39;Ukraine">
        <meta name="DC.Date" content="mai 2024"><meta property="og:site_name" content="Ministère">
        <meta property="article:published_time" content="2024-05-14T23:00:00+02:00">
        <link rel="canonical" href="https://example.org/aide"></head><body><p>x""";

    assertThat(read(page.getBytes(UTF_8), null).metadata())
        .isEqualTo(
            new Metadata(
                "Aide à l'Ukraine",
                "Ministère",
                new PartialDate(2024, 5, 14),
                "https://example.org/aide",
                "fr-BE"));
  }

  @Test
  void readsLinkedDataAndFallsBackToTheHeadlineAndTime() {
    assertThat(
            read(
                    """
                    <script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
                    {"headline": "H", "datePublished": "2024-05", "inLanguage": "en",
                     "publisher": {"name": "P"}}]}</script><p>x"""
                        .getBytes(UTF_8),
                    null)
                .metadata())
        .isEqualTo(new Metadata("H", "P", new PartialDate(2024, 5, null), null, "en"));
    assertThat(
            read(
                    """
                    <title>T | Site</title><script type="application/ld+json">{oops</script>
                    <main><h1>T</h1><time datetime="2024-05-14">14 May</time></main>"""
                        .getBytes(UTF_8),
                    null)
                .metadata())
        .isEqualTo(new Metadata("T", null, new PartialDate(2024, 5, 14), null, null));
  }

  private static String text(String html) {
    return read(html.getBytes(UTF_8), null).text();
  }

  private static CapturedText read(byte[] html, @Nullable String charset) {
    return CaptureReader.read(
        new Capture("a.html", null, Instant.EPOCH, MediaType.HTML, charset, html),
        Metadata.NONE,
        SourceOptions.DEFAULTS,
        new Watch());
  }
}
