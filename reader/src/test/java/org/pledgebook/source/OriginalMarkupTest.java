package org.pledgebook.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class OriginalMarkupTest {
  private static final String LEFT_OUT = "Not read:";

  /** Everything that a page could use to run, load, send or lead away. */
  private static final String HOSTILE =
      """
      <!DOCTYPE html><html><head><base href="https://evil.example/">
      <meta http-equiv="refresh" content="0;url=https://evil.example/">
      <link rel="stylesheet" href="https://evil.example/a.css"><style>p{display:none}</style>
      <script>alert(1)</script></head><body onload="alert(1)" background="https://evil.example/b">
      <article><h1 onclick="alert(1)" id="s1" style="position:fixed">News of tents</h1>
      <p class="card" data-s="1">We will send <b onmouseover=alert(1)>300 tents</b> to Georgia by
      June.<img src="https://evil.example/p.png" alt="A tent"><img src=x onerror=alert(1)>
      <img src="data:image/svg+xml,<svg onload=alert(1)>"><a href="javascript:alert(1)">here</a>
      <a href="https://gov.example/more" target="_top" ping="https://evil.example/">more</a></p>
      <form action="https://evil.example/"><input name=q><button>Send</button>
      <textarea>typed</textarea><p>In a form we will keep this sentence of the article.</p></form>
      <iframe src="https://evil.example/" srcdoc="<script>alert(1)</script>"></iframe>
      <object data="x.swf"></object><embed src="x"><svg><script>alert(1)</script>
      <a xlink:href="javascript:alert(1)">x</a></svg><math><mtext></mtext></math>
      <video autoplay src="https://evil.example/v"></video><mark id="s2" class="lit">Foreign</mark>
      <details open ontoggle=alert(1)><summary>Fold</summary>Unfolded</details>
      <template><script>alert(1)</script></template><noscript><p title="</noscript><img src=x
      onerror=alert(1)>"></noscript><!--[if IE]><script>alert(1)</script><![endif]-->
      <p><img src="data:image/png;base64,iVBORw0KGgo=" width="9000" alt="Chart"></p>
      </article></body></html>
      """;

  private static Capture capture(MediaType type, byte[] bytes) {
    return Capture.kept("a", type, null, bytes);
  }

  private static String text(Capture capture) {
    return CaptureReader.read(capture, Metadata.NONE, SourceOptions.DEFAULTS, new Watch()).text();
  }

  private static OriginalMarkup lit(Capture capture, String... words) {
    String text = text(capture);
    List<Lit> lits = new ArrayList<>();
    for (String some : words) {
      int at = text.indexOf(some);
      assertThat(at).as(some).isNotNegative();
      lits.add(new Lit(at, at + some.length(), "s" + lits.size(), "open"));
    }
    return OriginalMarkup.of(capture, text, lits, LEFT_OUT);
  }

  private static String marked(String html, String style) {
    StringBuilder words = new StringBuilder();
    Jsoup.parseBodyFragment(html).select("mark." + style).forEach(m -> words.append(m.wholeText()));
    return words.toString();
  }

  @Test
  void aHostilePageCanDoNothing() {
    String html = lit(capture(MediaType.HTML, HOSTILE.getBytes(UTF_8)), "We will send").html();
    Document page = Jsoup.parse(html);
    for (Element element : page.body().getAllElements()) {
      assertThat(element.normalName())
          .isNotIn(
              "script",
              "style",
              "link",
              "meta",
              "base",
              "iframe",
              "object",
              "embed",
              "form",
              "a",
              "input",
              "button",
              "textarea",
              "svg",
              "math",
              "video",
              "template",
              "noscript");
      element
          .attributes()
          .forEach(
              attribute ->
                  assertThat(attribute.getKey())
                      .isIn("class", "id", "alt", "src", "title", "colspan", "rowspan", "scope"));
    }
    assertThat(html).doesNotContain("alert(1)", "evil.example", "typed", "svg+xml");
    assertThat(page.select("img")).extracting(i -> i.attr("alt")).containsExactly("Chart");
    assertThat(page.select("span.picture").text()).isEqualTo("A tent");
    assertThat(page.select("span.link").attr("title")).isEqualTo("https://gov.example/more");
    assertThat(page.select("[id]")).extracting(Element::id).containsExactly("s0");
    assertThat(page.text()).contains("Foreign", "In a form we will keep");
  }

  @Test
  void wordsAreLitWhereTheyStandThroughMarkupEntitiesAndWhiteSpace() {
    String html =
        "<title>x</title><article><h1>Caf&eacute; &amp; pledge</h1><p>First we\n   <b>will\tgive</b>"
            + " &euro;5&nbsp;million</p><ul><li>and <i>tr</i>ain. We will give up.</li></ul>";
    Capture capture = capture(MediaType.HTML, html.getBytes(UTF_8));
    String words = "we will give \u20ac5\u00a0million\n\n- and train";
    OriginalMarkup shown = lit(capture, "Caf\u00e9 & p", words, "We will give");
    assertThat(shown.isLit()).isTrue();
    Document page = Jsoup.parse(shown.html());
    assertThat(page.select("h1 mark").text()).isEqualTo("Caf\u00e9 & p");
    assertThat(page.select("p b mark").text()).isEqualTo("will give");
    assertThat(page.select("#s1").text()).isEqualTo("we");
    assertThat(page.select("li").html())
        .isEqualTo(
            "<mark class=\"open\">and </mark><i><mark class=\"open\">tr</mark></i>"
                + "<mark class=\"open\">ain</mark>. <mark class=\"open\" id=\"s2\">We will give</mark>"
                + " up.");
    assertThat(marked(shown.html(), "open").replaceAll("\\s+", " "))
        .isEqualTo("Caf\u00e9 & pwe will give \u20ac5\u00a0millionand trainWe will give");
  }

  @Test
  void whatWasNotReadIsFoldedAndCanBeSeen() throws IOException {
    Path sample = Path.of("../samples/en-2025-06-18-canada-grid-engineers.html");
    Capture capture = capture(MediaType.HTML, Files.readAllBytes(sample));
    String text = text(capture);
    String html = lit(capture, "C$7 million will enable Hydro-Québec").html();
    Document page = Jsoup.parse(html);
    assertThat(page.select("details.left-out > summary").eachText())
        .isNotEmpty()
        .allSatisfy(summary -> assertThat(summary).startsWith(LEFT_OUT));
    assertThat(page.select("details.left-out").text())
        .contains("Immigration", "We will answer your tax questions");
    page.select("details.left-out").remove();
    assertThat(page.text().replaceAll("[\\s\u00a0-]+", ""))
        .isEqualTo(text.replaceAll("[\\s\u00a0-]+", ""));
    assertThat(page.select("h2").eachText()).contains("Quotes", "Quick facts");
    assertThat(page.select("li > mark").text()).isEqualTo("C$7 million will enable Hydro-Québec");
  }

  @Test
  void nothingIsLitInAFileThatNoLongerGivesTheText() {
    Capture capture = capture(MediaType.HTML, "<p>We will send tents.".getBytes(UTF_8));
    List<Lit> lits = List.of(new Lit(0, 7, "s1", ""));
    OriginalMarkup shown = OriginalMarkup.of(capture, "We'll send tents.", lits, LEFT_OUT);
    assertThat(shown.isLit()).isFalse();
    assertThat(shown.html()).doesNotContain("<mark").contains("We will send tents.");
  }

  @Test
  void aWordFileKeepsItsHeadingsListsAndTables() throws IOException {
    String body =
        paragraph("<w:pPr><w:pStyle w:val='Heading2'/></w:pPr>", "Help &amp; tents")
            + paragraph("", "We will &lt;b&gt; send:")
            + paragraph("<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>", "300 tents")
            + paragraph("<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>", "9 stoves")
            + "<w:tbl><w:tr><w:tc>"
            + paragraph("", "What")
            + "</w:tc><w:tc>"
            + paragraph("", "When")
            + "</w:tc></w:tr></w:tbl>"
            + paragraph("", "<script>alert(1)</script>".replace("<", "&lt;"));
    Capture capture = capture(MediaType.DOCX, docx(body));
    OriginalMarkup shown = lit(capture, "will <b> send:\n\n- 300", "What\tWhen");
    assertThat(shown.html())
        .isEqualTo(
            "<h2>Help &amp; tents</h2><p>We <mark class=\"open\" id=\"s0\">will &lt;b&gt;"
                + " send:</mark></p><ul><li><mark class=\"open\">300</mark> tents</li><li>9"
                + " stoves</li></ul><table><tbody><tr><td><p><mark class=\"open\""
                + " id=\"s1\">What</mark></p></td><td><p><mark"
                + " class=\"open\">When</mark></p></td></tr></tbody></table><p>&lt;script&gt;alert(1)"
                + "&lt;/script&gt;</p>");
  }

  @Test
  void aTextKeepsItsLinesAndItsEncoding() {
    byte[] bytes =
        "Nous enverrons  5 \u00e9tuves\n   <b>bient\u00f4t</b> & apr\u00e8s".getBytes(ISO_8859_1);
    OriginalMarkup shown = lit(capture(MediaType.TEXT, bytes), "5 \u00e9tuves\n   <b>");
    assertThat(shown.html())
        .isEqualTo(
            "<pre>Nous enverrons  <mark class=\"open\" id=\"s0\">5 \u00e9tuves\n   &lt;b&gt;</mark>"
                + "bient\u00f4t&lt;/b&gt; &amp; apr\u00e8s</pre>");
  }

  @Test
  void markdownLooksAsItIsMeantAndItsMarkupStaysText() {
    String text =
        """
        ---
        title: Tents
        ---
        # Help & *tents*

        We will **send** 5 \\* stoves,
        [more](https://gov.example/m) ![A map](https://evil.example/m.png)

        - one <b
        - two `x<y`

        | a | b |
        |---|---|
        | we pay | 7 |

        <script>alert(1)</script> <mark id=s9>no</mark> [js](javascript:alert(2))
        """
            .replace("\n", "\r\n");
    OriginalMarkup shown =
        lit(
            capture(MediaType.MARKDOWN, text.getBytes(UTF_8)),
            "will **send** 5 \\* stoves",
            "two `x<y",
            "we pay");
    assertThat(shown.html())
        .contains(
            "<pre>---",
            "<h1>Help &amp; <em>tents</em></h1>",
            "We <mark class=\"open\" id=\"s0\">will </mark><strong><mark"
                + " class=\"open\">send</mark></strong>",
            "<mark class=\"open\"> 5 </mark><mark class=\"open\">* stoves</mark>,",
            "<span class=\"link\" title=\"https://gov.example/m\">more</span>",
            "<span class=\"picture\">A map</span>",
            "<li>one &lt;b</li>",
            "<li><mark class=\"open\" id=\"s1\">two </mark><code><mark"
                + " class=\"open\">x&lt;y</mark></code></li>",
            "<td><mark class=\"open\" id=\"s2\">we pay</mark></td>",
            "&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("evil.example", "<script", "id=\"s9\"", "<a", "href");
  }

  @Test
  void markdownNestedBeyondReasonIsShownOrRefusedInWords() {
    String deep = "> ".repeat(20_000) + "We will send tents." + "[".repeat(50_000);
    Capture capture = capture(MediaType.MARKDOWN, deep.getBytes(UTF_8));
    try {
      assertThat(lit(capture, "will send").html()).contains("will send");
    } catch (PledgebookException e) {
      assertThat(e).hasMessageContaining("Download");
    }
  }

  @Test
  void aPageNestedBeyondReasonIsShownOrRefusedInWords() {
    String deep = "<div>".repeat(20_000) + "We will send tents." + "</div>".repeat(20_000);
    Capture capture = capture(MediaType.HTML, deep.getBytes(UTF_8));
    assertThat(lit(capture, "will send").html()).contains("<mark");
  }

  @Test
  void aPageThatWouldTakeHoursIsRefusedInWords() {
    String html = "<p>We will send tents.</p>" + "<script></script><br>".repeat(60_000);
    Capture capture = capture(MediaType.HTML, html.getBytes(UTF_8));
    assertThatThrownBy(() -> lit(capture, "will send"))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("too intricate", "Download");
  }

  @Test
  void aDamagedWordFileIsRefusedInWords() {
    Capture capture = capture(MediaType.DOCX, "PK\u0003\u0004 no zip".getBytes(ISO_8859_1));
    assertThatThrownBy(() -> OriginalMarkup.of(capture, "x", List.of(), LEFT_OUT))
        .isInstanceOf(PledgebookException.class);
  }

  private static String paragraph(String properties, String text) {
    return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static byte[] docx(String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          ("<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>").getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
