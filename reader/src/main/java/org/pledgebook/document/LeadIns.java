package org.pledgebook.document;

import org.pledgebook.document.Block.Kind;

/**
 * Follows the lists of a text: which block introduces an item, and how deep the item is. A lead-in
 * ends with a colon (or, above lower-case items, with anything), or is a subject that its decisions
 * follow over many blocks ("Le Conseil,").
 */
final class LeadIns {
  private static final int DEEPEST = 8;

  private final String text;
  private final Lines lines;
  private final Blocks raw;
  private final String[] signs = new String[DEEPEST];
  private final int[] owners = new int[DEEPEST];
  private int depth;
  private int level;
  private int subject = -1;
  private boolean subjectColon;
  private int before = -1;
  private boolean beforeIntroduces;
  private boolean beforeIsOver;

  LeadIns(String text, Lines lines, Blocks raw) {
    this.text = text;
    this.lines = lines;
    this.raw = raw;
  }

  int level() {
    return level;
  }

  /** A block that is no running text: a heading ends lists and subjects, others change nothing. */
  int pass(Kind kind) {
    if (kind == Kind.HEADING) {
      depth = 0;
      subject = -1;
    }
    level = 0;
    before = kind == Kind.HEADING ? -1 : before;
    return -1;
  }

  /** The lead-in of the next block of running text. */
  int next(int block, int index, Kind kind, Marker marker) {
    int start = lines.start(raw.firstLine(block));
    int end = lines.end(raw.lastLine(block));
    int leadIn;
    if (marker.isPresent() && kind != Kind.PARAGRAPH) {
      leadIn = item(block, marker, start);
    } else {
      level = 0;
      boolean goesOn = subject >= 0 && (!beforeIsOver || isOpen(start, end));
      leadIn = goesOn ? subject : -1;
      subject = goesOn ? subject : -1;
      depth = 0;
    }
    if (isSubject(start, end, marker)) {
      subject = index;
      subjectColon = text.charAt(end - 1) == ':';
    }
    before = index;
    char last = Characters.lastTelling(text, start, end);
    beforeIntroduces = last == ':' || last == ',' || last == '–' || last == '—';
    beforeIsOver = Characters.isTerminal(last);
    return leadIn;
  }

  private int item(int block, Marker marker, int start) {
    String sign = sign(marker, start, lines.indent(raw.firstLine(block)));
    int at = depth;
    while (at > 0 && !sign.equals(signs[at - 1])) {
      at--;
    }
    if (at == 0 && depth < DEEPEST) {
      boolean introduced = before >= 0 && (beforeIntroduces || !marker.isNumbered());
      signs[depth] = sign;
      owners[depth] = subject >= 0 ? subject : introduced ? before : -1;
      if (depth > 0) {
        owners[depth] = introduced ? before : owners[depth - 1];
      }
      depth++;
    } else if (at > 0) {
      depth = at;
    }
    level = depth;
    return depth == 0 ? -1 : owners[depth - 1];
  }

  /** What items of one list have in common. */
  private String sign(Marker marker, int start, int indent) {
    boolean bullet = marker.type() == Marker.Type.BULLET || marker.type() == Marker.Type.DASH;
    String type = bullet ? String.valueOf(text.charAt(start)) : marker.type().name();
    return bullet && indent >= 2 ? type + (indent + 1) / 2 : type;
  }

  private boolean isOpen(int start, int end) {
    char last = Characters.lastTelling(text, start, end);
    return last == ',' || last == ';';
  }

  /** A short block that ends with a comma ("Le Conseil,") or any that ends with a colon. */
  private boolean isSubject(int start, int end, Marker marker) {
    char last = text.charAt(end - 1);
    boolean named = last == ',' && end - start <= 200 && (subject < 0 || subjectColon);
    return !marker.isPresent() && (last == ':' || named);
  }

  /**
   * Whether a dash starts an item and no speech: its neighbour is one too, or a colon or semicolon
   * stands before it.
   */
  boolean isListDash(int block) {
    int line = raw.firstLine(block);
    char sign = text.charAt(lines.start(line));
    if (sign == '-') {
      return true;
    }
    boolean above = block > 0 && lines.gap(line) == 0 && startsWith(block - 1, sign);
    boolean below =
        block + 1 < raw.size()
            && lines.gap(raw.firstLine(block + 1)) == 0
            && startsWith(block + 1, sign);
    if (above || below) {
      return true;
    }
    char own = text.charAt(lines.end(raw.lastLine(block)) - 1);
    char last = block == 0 ? 0 : text.charAt(lines.end(raw.lastLine(block - 1)) - 1);
    return own == ';' || own == ',' || last == ':' || last == ';' || last == ',';
  }

  private boolean startsWith(int block, char sign) {
    return text.charAt(lines.start(raw.firstLine(block))) == sign;
  }
}
