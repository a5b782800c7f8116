package org.pledgebook.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A web page: its article as canonical text, with the way back into the page's source. */
final class HtmlText {
  /** The tree of a page takes some twenty-five times its size in memory. */
  private static final int MAX_BYTES = 8 << 20;

  private static final int DECLARATION_WITHIN = 4096;
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]+)"
              + "|<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w:.-]+)",
          Pattern.CASE_INSENSITIVE);

  private HtmlText() {}

  /** A page taken apart: its decoded source, its tree, and what of the tree is the article. */
  record Parsed(String html, Document page, HtmlArticle article, HtmlCanonical canonical) {}

  static CaptureReader.Content read(Capture capture) {
    Parsed parsed = parse(capture);
    Metadata metadata = HtmlMetadata.of(parsed.page(), capture.location().orElse(""));
    return new CaptureReader.Content(
        parsed.canonical().text(),
        new Origin.Markup(parsed.html(), parsed.canonical().offsets()),
        metadata);
  }

  static Parsed parse(Capture capture) {
    if (capture.size() > MAX_BYTES) {
      throw new PledgebookException(
          "%s: has %s, and the limit for a web page is %s. Save its text as .txt and read that."
              .formatted(
                  capture.address(),
                  BoundedBytes.size(capture.size()),
                  BoundedBytes.size(MAX_BYTES)));
    }
    String html = TextDecoder.decode(capture.address(), capture.bytes(), declaredEncoding(capture));
    // The parser bounds the depth of its tree, and walks over it do not recurse.
    Document page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
    HtmlArticle article = HtmlArticle.in(page.body());
    return new Parsed(html, page, article, new HtmlCanonical(html, article));
  }

  private static @Nullable String declaredEncoding(Capture capture) {
    if (capture.charset().isPresent()) {
      return capture.charset().get();
    }
    int length = Math.min(capture.size(), DECLARATION_WITHIN);
    String head = new String(capture.bytes(), 0, length, StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(head);
    if (!declaration.find()) {
      return null;
    }
    return declaration.group(1) != null ? declaration.group(1) : declaration.group(2);
  }
}
