package org.pledgebook.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** Writes pieces of a canonical text as markup in which some words are lit. */
final class LitText {
  /** In order, and none inside another. */
  private final List<Lit> lits = new ArrayList<>();

  private final Set<String> written = new HashSet<>();

  /** Of two that overlap, the one that begins first keeps the words. */
  LitText(List<Lit> asked) {
    int free = 0;
    for (Lit lit : asked.stream().sorted(Comparator.comparingInt(Lit::start)).toList()) {
      if (lit.start() >= free && lit.end() > lit.start()) {
        lits.add(lit);
        free = lit.end();
      }
    }
  }

  List<Lit> lits() {
    return lits;
  }

  /** The element around words of {@code lit}; its first one carries the id. */
  Element mark(Lit lit) {
    Element mark = new Element("mark").attr("class", lit.style());
    if (written.add(lit.id())) {
      mark.attr("id", lit.id());
    }
    return mark;
  }

  /**
   * Words that stand in the canonical text.
   *
   * @param at where they begin there
   */
  String markup(int at, String words) {
    StringBuilder markup = new StringBuilder();
    pieces(
        at,
        words.length(),
        (piece) -> {
          String text = Entities.escape(words.substring(piece.start() - at, piece.end() - at));
          Lit lit = piece.lit();
          markup.append(lit == null ? text : marked(lit, text));
        });
    return markup.toString();
  }

  /** Words that are lit if anything between two places of the canonical text is. */
  String whole(int start, int end, String words) {
    int next = firstAfter(start);
    String text = Entities.escape(words);
    return next < lits.size() && lits.get(next).start() < end ? marked(lits.get(next), text) : text;
  }

  private String marked(Lit lit, String escaped) {
    String id = written.add(lit.id()) ? " id=\"" + lit.id() + "\"" : "";
    return "<mark class=\"" + lit.style() + "\"" + id + ">" + escaped + "</mark>";
  }

  /** A piece that is lit as a whole or not at all. */
  record Piece(int start, int end, @org.jspecify.annotations.Nullable Lit lit) {}

  private void pieces(int at, int length, Consumer<Piece> take) {
    int end = at + length;
    int done = at;
    for (int next = firstAfter(at); next < lits.size() && lits.get(next).start() < end; next++) {
      Lit lit = lits.get(next);
      int from = Math.max(at, lit.start());
      int to = Math.min(end, lit.end());
      if (from > done) {
        take.accept(new Piece(done, from, null));
      }
      take.accept(new Piece(from, to, lit));
      done = to;
    }
    if (done < end) {
      take.accept(new Piece(done, end, null));
    }
  }

  private int firstAfter(int at) {
    int low = 0;
    int high = lits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lits.get(middle).end() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
