package org.pledgebook.source;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Finds for each character of a parsed text node the piece of the markup that it came from.
 *
 * <p>The parser tells only where a node as a whole stands. Inside it, characters are written as
 * themselves or as entities; what an entity stands for is asked of the parser, and checked against
 * what it made of the node, so that no place is ever guessed.
 */
final class SourceAlignment {
  private static final int LONGEST_ENTITY = 40;
  private static final int MANY_ENTITIES = 10_000;

  private final String markup;
  private final Map<String, String> entities = new HashMap<>();
  private int[] starts = new int[256];
  private int[] ends = new int[256];

  SourceAlignment(String markup) {
    this.markup = markup;
  }

  /** Aligns {@code text}, which the parser read from {@code start} to {@code end}. */
  void align(String text, int start, int end) {
    if (starts.length < text.length()) {
      starts = new int[text.length() * 2];
      ends = new int[text.length() * 2];
    }
    int at = start;
    int done = 0;
    while (done < text.length() && at < end) {
      char c = markup.charAt(at);
      int entity = c == '&' ? entity(text, done, at, end) : 0;
      if (entity > 0) {
        String value = value(markup.substring(at, at + entity));
        for (int i = 0; i < value.length(); i++) {
          set(done++, at, at + entity);
        }
        at += entity;
      } else if (c == text.charAt(done)) {
        set(done++, at, at + 1);
        at++;
      } else if (c == '\0') {
        at++;
      } else {
        break;
      }
    }
    // What the parser changed in a way unknown here is led back to the rest of the node as a whole.
    while (done < text.length()) {
      set(done++, at, end);
    }
  }

  private void set(int index, int start, int end) {
    starts[index] = start;
    ends[index] = end;
  }

  /** Where the markup of the character {@code index} of the aligned text begins. */
  int start(int index) {
    return starts[index];
  }

  /** Where the markup of the character {@code index} of the aligned text ends. */
  int end(int index) {
    return ends[index];
  }

  /** The length of the entity at {@code at} that gave what follows in {@code text}, 0 if none. */
  private int entity(String text, int done, int at, int end) {
    if (text.charAt(done) == '&' && !writesAmpersand(at)) {
      return 0;
    }
    int limit = Math.min(end, at + LONGEST_ENTITY);
    for (int length = 2; at + length <= limit; length++) {
      char last = markup.charAt(at + length - 1);
      if (!isEntityCharacter(last) && last != ';') {
        return 0;
      }
      String value = value(markup.substring(at, at + length));
      if (isReplaced(value, length) && text.startsWith(value, done)) {
        boolean closed = last == ';';
        if (!closed && at + length < end && markup.charAt(at + length) == ';') {
          return length + 1;
        }
        // "&#6" would match in "&#65" if the text went on with its character: take all digits.
        if (closed || !continuesNumber(at, length, limit)) {
          return length;
        }
      }
      if (last == ';') {
        return 0;
      }
    }
    return 0;
  }

  private boolean writesAmpersand(int at) {
    return markup.regionMatches(true, at + 1, "amp", 0, 3) || markup.startsWith("#", at + 1);
  }

  private boolean continuesNumber(int at, int length, int limit) {
    return markup.charAt(at + 1) == '#'
        && at + length < limit
        && Character.digit(markup.charAt(at + length), 16) >= 0;
  }

  private static boolean isEntityCharacter(char c) {
    return c == '#' || (c < 0x80 && Character.isLetterOrDigit(c));
  }

  /** An entity gives one or two characters, and never the letters of its own name. */
  private static boolean isReplaced(String value, int length) {
    return !value.isEmpty() && value.length() < length && value.length() <= 2;
  }

  private String value(String entity) {
    if (entities.size() > MANY_ENTITIES) {
      entities.clear();
    }
    return entities.computeIfAbsent(entity, written -> Parser.unescapeEntities(written, false));
  }
}
