package org.pledgebook.quantity;

import java.util.Arrays;
import java.util.List;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;

/**
 * The words of a clause as quantities see them: "mid-2023" and "25-person" are taken apart, the
 * rest are the tokens.
 */
final class Atoms {
  private final Tokens tokens;
  private final int to;
  private Lexeme[] lexemes;
  private int[] token;
  private int[] starts;
  private int[] ends;
  private int size;

  Atoms(Tokens tokens, int from, int to, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.to = to;
    int expected = to - from + 8;
    lexemes = new Lexeme[expected];
    token = new int[expected];
    starts = new int[expected];
    ends = new int[expected];
    for (int i = from; i < to; i++) {
      Lexeme lexeme = vocabulary.lexeme(tokens.word(i));
      if (lexeme.parts().isEmpty()) {
        add(lexeme, i, tokens.start(i), tokens.end(i));
      } else {
        addParts(lexeme.parts(), lexeme.form(), i);
      }
    }
  }

  private void addParts(List<Lexeme.Piece> parts, String form, int i) {
    boolean aligned = form.length() == tokens.end(i) - tokens.start(i);
    for (Lexeme.Piece part : parts) {
      int start = aligned ? tokens.start(i) + part.start() : tokens.start(i);
      int end = aligned ? tokens.start(i) + part.end() : tokens.end(i);
      add(part.lexeme(), i, start, end);
    }
  }

  private void add(Lexeme lexeme, int i, int start, int end) {
    if (size == token.length) {
      lexemes = Arrays.copyOf(lexemes, size * 2);
      token = Arrays.copyOf(token, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    lexemes[size] = lexeme;
    token[size] = i;
    starts[size] = start;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  Tokens tokens() {
    return tokens;
  }

  /** The token after the last of the clause. */
  int tokenLimit() {
    return to;
  }

  Lexeme lexeme(int i) {
    return lexemes[i];
  }

  int token(int i) {
    return token[i];
  }

  Word word(int i) {
    return tokens.word(token[i]);
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** Whether this is a whole token. */
  boolean isWhole(int i) {
    return startsToken(i) && (i + 1 == size || token[i + 1] != token[i]);
  }

  boolean startsToken(int i) {
    return i == 0 || token[i - 1] != token[i];
  }

  /** The first atom of a token at or after {@code tokenIndex}. */
  int atomAt(int tokenIndex, int from) {
    int i = from;
    while (i < size && token[i] < tokenIndex) {
      i++;
    }
    return i;
  }

  boolean touchesPrevious(int i) {
    return i > 0 && ends[i - 1] == starts[i];
  }

  boolean is(int i, String form) {
    return i >= 0 && i < size && lexemes[i].isForm(form);
  }

  boolean matches(int i, List<String> elements) {
    if (i + elements.size() > size) {
      return false;
    }
    for (int k = 0; k < elements.size(); k++) {
      if (!lexemes[i + k].keys().contains(elements.get(k))) {
        return false;
      }
    }
    return true;
  }
}
