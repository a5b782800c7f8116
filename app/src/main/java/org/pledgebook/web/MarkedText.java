package org.pledgebook.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.CodePointOffsets;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.fact.Statement;

/** A text as paragraphs in which statements are marked; every character of the text is kept. */
final class MarkedText {
  private MarkedText() {}

  /**
   * A piece of a paragraph.
   *
   * @param statement the one that it belongs to, or null for plain text
   * @param isFirst whether it is the first piece of its statement, which carries its anchor
   */
  record Piece(String text, @Nullable Proposed statement, boolean isFirst) {
    /** How the statement stands: a style's name. */
    String standing() {
      return statement == null || statement.decided() == null
          ? "open"
          : statement.decided().verdict().decision().word();
    }
  }

  /**
   * A paragraph.
   *
   * @param start its first code point in the text
   */
  record Paragraph(long start, List<Piece> pieces) {}

  /** A span in UTF-16. */
  private record Span(int start, int end, Proposed statement) {}

  /**
   * Marks statements; of two that overlap the one that starts first keeps the words.
   *
   * @param statements in the order of the text
   */
  static List<Paragraph> of(String text, List<Proposed> statements) {
    CodePointOffsets offsets = CodePointOffsets.of(text);
    List<Span> spans = new ArrayList<>();
    int free = 0;
    for (Proposed statement : statements) {
      Statement at = statement.current();
      int start = Math.max(free, offsets.utf16((int) at.start()));
      int end = Math.min(text.length(), offsets.utf16((int) at.end()));
      if (start < end) {
        spans.add(new Span(start, end, statement));
        free = end;
      }
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    int next = 0;
    int start = 0;
    while (start < text.length()) {
      int line = text.indexOf('\n', start);
      int end = line < 0 ? text.length() : line;
      while (next < spans.size() && spans.get(next).end() <= start) {
        next++;
      }
      if (end > start) {
        paragraphs.add(
            new Paragraph(offsets.codePoint(start), pieces(text, start, end, spans, next)));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  private static List<Piece> pieces(String text, int start, int end, List<Span> spans, int from) {
    List<Piece> pieces = new ArrayList<>();
    int at = start;
    for (int i = from; i < spans.size() && spans.get(i).start() < end; i++) {
      Span span = spans.get(i);
      int first = Math.max(start, span.start());
      int last = Math.min(end, span.end());
      if (first > at) {
        pieces.add(new Piece(text.substring(at, first), null, false));
      }
      pieces.add(new Piece(text.substring(first, last), span.statement(), span.start() >= start));
      at = last;
    }
    if (at < end) {
      pieces.add(new Piece(text.substring(at, end), null, false));
    }
    return pieces;
  }
}
