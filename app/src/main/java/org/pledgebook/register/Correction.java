package org.pledgebook.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.domains.Domain;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.money.Amount;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.UnknownValue;
import org.pledgebook.statements.Act;

/**
 * Slots of a statement that a reviewer sets right. Null leaves a slot as it was read; an empty list
 * or {@link Span#NONE} empties it.
 *
 * @param act {@code commit}, {@code decide} or {@code deliver}
 * @param start code points from the document's start, with {@code end} exclusive
 */
public record Correction(
    @Nullable String act,
    @Nullable List<String> actors,
    @Nullable List<String> beneficiaries,
    @Nullable List<String> domains,
    @Nullable List<Amount> amounts,
    @Nullable Span due,
    @Nullable Long start,
    @Nullable Long end) {
  public Correction {
    if (act != null) {
      act = UnknownValue.read(Act.class, "act", act).code();
    }
    for (String code : domains == null ? List.<String>of() : domains) {
      if (Domain.all().stream().noneMatch(domain -> domain.code().equals(code))) {
        throw new UnknownValue(
            "domain", code, String.join(", ", Domain.all().stream().map(Domain::code).toList()));
      }
    }
    if ((start == null) != (end == null)) {
      throw new IllegalArgumentException("a span has a start and an end");
    }
  }

  /** Whether nothing is set right. */
  public boolean isEmpty() {
    return equals(new Correction(null, null, null, null, null, null, null, null));
  }

  /**
   * The statement as it should have been read.
   *
   * @param text of the statement's document; its slice becomes the quote
   * @throws PledgebookException if the span lies outside the text
   */
  Statement applyTo(Statement read, String text) {
    long from = start == null ? read.start() : start;
    long to = end == null ? read.end() : end;
    return new Statement(
        read.id(),
        read.document(),
        from,
        to,
        start == null ? read.quote() : slice(text, from, to),
        or(act, read.act()),
        or(actors, read.actors()),
        or(beneficiaries, read.beneficiaries()),
        or(domains, read.domains()),
        or(amounts, read.amounts()),
        read.items(),
        due == null ? read.due() : due.equals(Span.NONE) ? null : due,
        read.conditional(),
        read.speaker(),
        read.confidence(),
        read.rule(),
        null);
  }

  private static <T> T or(@Nullable T right, T read) {
    return right == null ? read : right;
  }

  private static String slice(String text, long from, long to) {
    int length = text.codePointCount(0, text.length());
    if (from < 0 || from >= to || to > length) {
      throw new PledgebookException(
          "the span "
              + from
              + ".."
              + to
              + " is no piece of the document, which has "
              + length
              + " characters");
    }
    int begin = text.offsetByCodePoints(0, (int) from);
    return text.substring(begin, text.offsetByCodePoints(begin, (int) (to - from)));
  }
}
