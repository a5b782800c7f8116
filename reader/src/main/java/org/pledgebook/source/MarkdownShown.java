package org.pledgebook.source;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Markdown as it is meant to look; markup that it quotes stays text. */
final class MarkdownShown {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private MarkdownShown() {}

  /**
   * Safe markup.
   *
   * @param bodyStart where the text begins after what is said about it
   */
  static String markup(String address, String text, int bodyStart, LitText lit) {
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .nodeRendererFactory(context -> new LitNodes(context, text, bodyStart, lit))
            .build();
    String head = lit.markup(0, text.substring(0, bodyStart));
    String html = renderer.render(PARSER.parse(text.substring(bodyStart)));
    Element body =
        Jsoup.parseBodyFragment((head.isBlank() ? "" : "<pre>" + head + "</pre>") + html).body();
    // The only marks are ours: those of the text itself are words.
    Set<Element> ours = new HashSet<>(body.select("mark"));
    SafeMarkup.disarm(body, ours, new Effort(address));
    return SafeMarkup.write(body);
  }

  /** Writes words with what is lit in them. */
  private static final class LitNodes implements NodeRenderer {
    private final HtmlWriter html;
    private final String text;
    private final int bodyStart;
    private final LitText lit;

    LitNodes(HtmlNodeRendererContext context, String text, int bodyStart, LitText lit) {
      this.text = text;
      this.html = context.getWriter();
      this.bodyStart = bodyStart;
      this.lit = lit;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Text.class, Code.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof Text some) {
        words(some.getLiteral(), node.getSourceSpans());
      } else if (node instanceof Code code) {
        html.tag("code", Map.of());
        words(code.getLiteral(), node.getSourceSpans());
        html.tag("/code");
      }
    }

    private void words(String words, List<SourceSpan> spans) {
      int length = spans.stream().mapToInt(SourceSpan::getLength).sum();
      if (length == words.length()) {
        int at = 0;
        for (SourceSpan span : spans) {
          html.raw(
              lit.markup(
                  bodyStart + span.getInputIndex(), words.substring(at, at + span.getLength())));
          at += span.getLength();
        }
      } else if (spans.isEmpty()) {
        html.text(words);
      } else {
        SourceSpan last = spans.get(spans.size() - 1);
        int start = bodyStart + spans.get(0).getInputIndex();
        int end = bodyStart + last.getInputIndex() + last.getLength();
        html.raw(backslashed(words, start, end).orElseGet(() -> lit.whole(start, end, words)));
      }
    }

    /** Words that stand there but for backslashes; empty if they differ in another way. */
    private Optional<String> backslashed(String words, int start, int end) {
      StringBuilder markup = new StringBuilder();
      int at = start;
      for (int i = 0; i < words.length(); i++, at++) {
        if (at < end && text.charAt(at) == '\\' && words.charAt(i) != '\\') {
          at++;
        }
        if (at >= end || text.charAt(at) != words.charAt(i)) {
          return Optional.empty();
        }
        int run = i;
        while (i + 1 < words.length()
            && at + 1 < end
            && text.charAt(at + 1) != '\\'
            && text.charAt(at + 1) == words.charAt(i + 1)) {
          i++;
          at++;
        }
        markup.append(lit.markup(at - (i - run), words.substring(run, i + 1)));
      }
      return Optional.of(markup.toString());
    }
  }
}
