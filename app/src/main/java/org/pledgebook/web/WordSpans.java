package org.pledgebook.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.CodePointOffsets;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.source.PledgebookException;

/**
 * The words around a statement, numbered from 1, by which its span can be changed in a form.
 *
 * @param lines of the text, as many before and after the statement as are likely to matter
 * @param first number of the first word of the statement
 * @param last number of its last word
 */
record WordSpans(List<List<Word>> lines, int first, int last) {
  private static final Pattern WORD = Pattern.compile("[^\\s\u00a0\u202f]+");

  /** How many lines before and after are shown. */
  private static final int LINES = 2;

  /** A word; start and end in code points, the end exclusive. */
  record Word(int number, long start, long end, String text, boolean isIn) {}

  static WordSpans around(String text, Statement statement) {
    CodePointOffsets offsets = CodePointOffsets.of(text);
    int start = offsets.utf16((int) statement.start());
    int end = Math.min(text.length(), offsets.utf16((int) statement.end()));
    int from = start;
    for (int line = 0; line <= LINES && from > 0; line++) {
      from = Math.max(0, text.lastIndexOf('\n', from - 1));
    }
    int to = end;
    for (int line = 0; line <= LINES && to < text.length(); line++) {
      int next = text.indexOf('\n', to + 1);
      to = next < 0 ? text.length() : next;
    }
    List<List<Word>> lines = new ArrayList<>();
    List<Word> all = new ArrayList<>();
    for (int at = from; at < to; ) {
      int line = text.indexOf('\n', at);
      int stop = line < 0 || line > to ? to : line;
      List<Word> words = new ArrayList<>();
      Matcher word = WORD.matcher(text).region(at, stop);
      while (word.find()) {
        words.add(
            new Word(
                all.size() + words.size() + 1,
                offsets.codePoint(word.start()),
                offsets.codePoint(word.end()),
                word.group(),
                word.start() < end && word.end() > start));
      }
      if (!words.isEmpty()) {
        lines.add(words);
        all.addAll(words);
      }
      at = stop + 1;
    }
    List<Word> in = all.stream().filter(Word::isIn).toList();
    return new WordSpans(lines, in.get(0).number(), in.get(in.size() - 1).number());
  }

  private @Nullable Word word(String number) {
    return lines.stream()
        .flatMap(List::stream)
        .filter(word -> String.valueOf(word.number()).equals(number))
        .findFirst()
        .orElse(null);
  }

  /** The statement with the words that an address chooses by their numbers, if it does. */
  static Statement chosen(Context context, Page page, Statement statement) {
    String first = Downloads.parameter(context, "first");
    String last = Downloads.parameter(context, "last");
    if (first == null || last == null) {
      return statement;
    }
    String text =
        page.library()
            .document(statement.document())
            .orElseThrow(NotFoundResponse::new)
            .document()
            .text();
    WordSpans words = around(text, statement);
    Word from = words.word(first);
    Word to = words.word(last);
    if (from == null || to == null || from.number() > to.number()) {
      throw new PledgebookException(page.t("span.wrong"));
    }
    CodePointOffsets offsets = CodePointOffsets.of(text);
    // A word's own full stop or comma is no part of the statement unless it was before.
    long end = to.end();
    if (to.number() != words.last()) {
      end -= trailing(to.text());
    } else {
      end = statement.end();
    }
    long start = from.number() == words.first() ? statement.start() : from.start();
    String quote = text.substring(offsets.utf16((int) start), offsets.utf16((int) end));
    return statement.saying(start, end, quote).placed(statement.id(), statement.document(), null);
  }

  private static int trailing(String word) {
    Matcher marks = Pattern.compile("[.,;:!?…»”’\")\\]]+$").matcher(word);
    return marks.find() ? word.codePointCount(marks.start(), word.length()) : 0;
  }
}
