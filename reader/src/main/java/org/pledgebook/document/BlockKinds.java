package org.pledgebook.document;

import java.util.ArrayList;
import java.util.List;
import org.pledgebook.document.Block.Kind;
import org.pledgebook.document.LayoutWords.Section;

/** Tells what each block is, from its form, its neighbours and the words of the languages. */
final class BlockKinds {
  private static final int LONGEST_HEADING = 120;
  private static final int LONGEST_TITLE = 260;
  private static final int LONGEST_CAPTION = 160;
  private static final int DATELINES_WITHIN = 15;

  private final Blocks raw;
  private final Lines lines;
  private final String text;
  private final LayoutWords words;
  private final DateLines dateLines;
  private final List<Block> blocks = new ArrayList<>();
  private final LeadIns leadIns;
  private final LanguageVote vote;
  private final String language;
  private final int firstSentence;
  private final int lastSentence;
  private int heading = -1;
  private boolean closing;

  BlockKinds(Blocks raw, LayoutWords words, LanguageVote vote, String language) {
    this.vote = vote;
    this.language = language;
    this.raw = raw;
    this.lines = raw.lines();
    this.text = lines.text();
    this.words = words;
    this.dateLines = new DateLines(text, words);
    this.leadIns = new LeadIns(text, lines, raw);
    this.firstSentence = firstSentence();
    this.lastSentence = lastSentence();
    for (int block = 0; block < raw.size(); block++) {
      add(block);
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  private int start(int block) {
    return lines.start(raw.firstLine(block));
  }

  private int end(int block) {
    return lines.end(raw.lastLine(block));
  }

  /**
   * The last block that ends as a sentence does or is an item of a list; what follows it is no
   * text.
   */
  private int lastSentence() {
    for (int block = raw.size() - 1; block >= 0; block--) {
      char last = Characters.lastTelling(text, start(block), end(block));
      boolean sentence =
          end(block) - start(block) > 40 && (Characters.isTerminal(last) || last == ';');
      if (sentence || end(block) - start(block) > LONGEST_TITLE || isItem(block)) {
        return block;
      }
    }
    return -1;
  }

  /** The first block that a reader would not take for a title page. */
  private int firstSentence() {
    for (int block = 0; block < raw.size(); block++) {
      int length = end(block) - start(block);
      char last = Characters.lastTelling(text, start(block), end(block));
      boolean opens = length > 8 && (last == ',' || last == ':' || last == ';');
      if (length > LONGEST_TITLE || opens || (length > 60 && Characters.isTerminal(last))) {
        return block;
      }
    }
    return -1;
  }

  private boolean isItem(int block) {
    Marker marker = marker(block);
    return marker.isPresent() && end(block) - marker.wordsStart() > 12;
  }

  private Marker marker(int block) {
    return Marker.at(text, start(block), end(block));
  }

  private void add(int block) {
    int start = start(block);
    int end = end(block);
    Marker marker = marker(block);
    Kind kind = kind(block, marker, start, end);
    int index = blocks.size();
    if (kind == Kind.HEADING) {
      closing = words.starts(Section.CLOSING, text, marker.wordsStart(), end);
    }
    int wordsStart =
        kind == Kind.DATELINE || kind == Kind.BOILERPLATE ? start : marker.wordsStart();
    if (kind == Kind.PARAGRAPH && index < DATELINES_WITHIN && !marker.isPresent()) {
      wordsStart = dateLines.afterDatePrefix(start, end);
    }
    boolean over =
        kind == Kind.HEADING
            || !new Block(index, kind, start, end, wordsStart, 0, -1, -1).isRunningText();
    int leadIn = over ? leadIns.pass(kind) : leadIns.next(block, index, kind, marker);
    int level = kind == Kind.HEADING ? headingLevel(marker) : leadIns.level();
    addCut(new Block(index, kind, start, end, wordsStart, level, heading, leadIn));
    heading = kind == Kind.HEADING ? index : heading;
  }

  /** Adds the block, in pieces if it is longer than a block may be. */
  private void addCut(Block block) {
    int start = block.start();
    int wordsStart = block.wordsStart();
    while (block.end() - start > Blocks.LONGEST) {
      int cut = raw.cut(start);
      int stop = cut;
      while (Characters.isBlank(text.charAt(stop - 1))) {
        stop--;
      }
      blocks.add(
          new Block(
              blocks.size(),
              block.kind(),
              start,
              stop,
              wordsStart,
              block.level(),
              block.heading(),
              block.leadIn()));
      start = Marker.skipBlanks(text, cut, block.end());
      wordsStart = start;
    }
    blocks.add(
        new Block(
            blocks.size(),
            block.kind(),
            start,
            block.end(),
            wordsStart,
            block.level(),
            block.heading(),
            block.leadIn()));
  }

  private static int headingLevel(Marker marker) {
    return marker.type() == Marker.Type.HASH ? marker.number() : 1;
  }

  private Kind kind(int block, Marker marker, int start, int end) {
    int length = end - start;
    if (marker.type() == Marker.Type.HASH && !Noise.isNoise(text, start, end)) {
      return Kind.HEADING;
    }
    if (length <= LONGEST_TITLE) {
      Kind kind = shortKind(block, marker, start, end);
      if (kind != Kind.PARAGRAPH) {
        return kind;
      }
    }
    if (closing && length <= LONGEST_TITLE && !endsAsSentence(start, end)) {
      return Kind.BOILERPLATE;
    }
    Kind kind = textKind(block, marker, start, end);
    boolean plain = kind == Kind.HEADING || kind == Kind.PARAGRAPH;
    return plain && !marker.isPresent() && isCaption(start, end) ? Kind.CAPTION : kind;
  }

  /**
   * A short line below the title in another language than the document's, or with a photographer's
   * sign.
   */
  private boolean isCaption(int start, int end) {
    if (blocks.isEmpty() || end - start > LONGEST_CAPTION || endsAsSentence(start, end)) {
      return false;
    }
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      boolean wordStart = at == start || !Character.isLetter(text.charAt(at - 1));
      if (c == '©' || (wordStart && isCredit(at, end))) {
        return true;
      }
    }
    String own = vote.of(text, start, end, language);
    return !language.isEmpty() && !own.isEmpty() && !own.equals(language);
  }

  /** "Photo:" or "Photo/". */
  private boolean isCredit(int at, int end) {
    if (!Character.isUpperCase(text.charAt(at))) {
      return false;
    }
    int after = at + words.length(Section.CAPTION, text, at, end);
    int mark = Marker.skipBlanks(text, after, end);
    return after > at && mark < end && (text.charAt(mark) == ':' || text.charAt(mark) == '/');
  }

  private boolean endsAsSentence(int start, int end) {
    return Characters.isTerminal(Characters.lastTelling(text, start, end));
  }

  private Kind textKind(int block, Marker marker, int start, int end) {
    if (marker.isNumbered()) {
      return isHeading(block, marker, start, end) ? Kind.HEADING : Kind.NUMBERED;
    }
    if (marker.type() == Marker.Type.BULLET) {
      boolean quoted = text.charAt(start) == '>';
      return quoted && isHeading(block, marker, start, end) ? Kind.HEADING : Kind.BULLET;
    }
    if (marker.type() == Marker.Type.DASH) {
      return leadIns.isListDash(block) ? Kind.BULLET : Kind.PARAGRAPH;
    }
    return isHeading(block, marker, start, end) ? Kind.HEADING : Kind.PARAGRAPH;
  }

  private Kind shortKind(int block, Marker marker, int start, int end) {
    int from = marker.wordsStart();
    if (lines.isWide(raw.firstLine(block)) && Blocks.hasColumns(text, start, end)) {
      return Kind.TABLE;
    }
    if (words.starts(Section.SIGNING, text, from, end) && block >= lastSentence - 1) {
      return Kind.BOILERPLATE;
    }
    boolean edge = blocks.size() < DATELINES_WITHIN || block >= lastSentence - 1;
    if (edge && from < end && !marker.isNumbered() && dateLines.isDateLine(from, end)) {
      return Kind.DATELINE;
    }
    if (Noise.isNoise(text, start, end) || isBoilerplate(from, end)) {
      return Kind.BOILERPLATE;
    }
    if (isCredit(from, end) && end - start <= LONGEST_CAPTION) {
      return Kind.CAPTION;
    }
    if (words.starts(Section.CLOSING, text, from, end) && isHeading(block, marker, start, end)) {
      closing = true;
      return Kind.HEADING;
    }
    if (marker.type() == Marker.Type.DASH && isAttribution(block, from, end)) {
      return Kind.ATTRIBUTION;
    }
    boolean after = block > lastSentence && lastSentence >= 0 && blocks.size() > 2;
    return after && !marker.isPresent() && !endsAsSentence(from, end)
        ? Kind.BOILERPLATE
        : Kind.PARAGRAPH;
  }

  private boolean isBoilerplate(int from, int end) {
    int length = words.length(Section.BOILERPLATE, text, from, end);
    if (length == 0) {
      return false;
    }
    int next = Marker.skipBlanks(text, Math.min(end, from + length), end);
    boolean label = next == end || text.charAt(next) == ':';
    return label || end - from <= 40 || !endsAsSentence(from, end);
  }

  /** "- Nathalie Brossard, ministre du Développement" below a quotation. */
  private boolean isAttribution(int block, int from, int end) {
    if (block == 0
        || end - from > 150
        || from >= end
        || !Character.isUpperCase(text.charAt(from))) {
      return false;
    }
    char before = text.charAt(end(block - 1) - 1);
    return Characters.isClosingQuote(before) && !endsAsSentence(from, end);
  }

  private boolean isHeading(int block, Marker marker, int start, int end) {
    int from = marker.wordsStart();
    int length = end - from;
    if (isBold(from, end) || isDivision(start, end)) {
      return true;
    }
    boolean first = blocks.isEmpty();
    if (length == 0
        || length > (first ? LONGEST_TITLE : LONGEST_HEADING)
        || block + 1 >= raw.size()) {
      return false;
    }
    char last = Characters.lastTelling(text, from, end);
    char lead = Characters.firstTelling(text, from, end);
    boolean open = last == '.' || last == '…' || ";,:".indexOf(last) >= 0;
    boolean capitals = isCapitals(from, end);
    if ((open && !(capitals && last == ':')) || Character.isLowerCase(lead)) {
      return false;
    }
    if (marker.isNumbered() && isShorterItem(block + 1, length) && !capitals) {
      return false;
    }
    return capitals || block < firstSentence || stands(block, marker);
  }

  private boolean isShorterItem(int block, int length) {
    return end(block) - start(block) < length && !endsAsSentence(start(block), end(block));
  }

  /** "Article 5", "Chapter II :", "Annex 1". */
  private boolean isDivision(int start, int end) {
    int at = end - start > 40 ? 0 : words.length(Section.DIVISION, text, start, end);
    int number = Marker.skipBlanks(text, start + at, end);
    return at > 0
        && number < end
        && number > start + at
        && (Character.isDigit(text.charAt(number)) || "IVX".indexOf(text.charAt(number)) >= 0);
  }

  /** Whether the block stands alone: a blank line around it, or a longer block right under it. */
  private boolean stands(int block, Marker marker) {
    boolean above = block == 0 || lines.gap(raw.firstLine(block)) > 0;
    boolean below = lines.gap(raw.firstLine(block + 1)) > 0;
    int next = end(block + 1) - start(block + 1);
    boolean paragraphBelow = next > LONGEST_HEADING || marker(block + 1).isPresent();
    if (marker.isNumbered()) {
      Marker following = marker(block + 1);
      return above && following.type() != marker.type() && (paragraphBelow || next > 60);
    }
    return above && (below || paragraphBelow);
  }

  private boolean isBold(int from, int end) {
    return end - from > 4
        && end - from <= LONGEST_HEADING
        && (text.startsWith("**", from) || text.startsWith("__", from))
        && (text.startsWith("**", end - 2) || text.startsWith("__", end - 2));
  }

  private boolean isCapitals(int from, int end) {
    int capitals = 0;
    for (int at = from; at < end; at++) {
      if (Character.isLowerCase(text.charAt(at))) {
        return false;
      }
      capitals += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
    }
    return capitals > 2;
  }
}
