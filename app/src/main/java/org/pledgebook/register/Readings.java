package org.pledgebook.register;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.CodePointOffsets;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.money.Amount;
import org.pledgebook.source.Metadata;
import org.pledgebook.statements.Due;
import org.pledgebook.statements.Mention;

/** What a reader found, as a register keeps it: without the places of slots, in code points. */
public final class Readings {
  private static final int DECIMALS = 10_000;

  private Readings() {}

  /** A document, told from its other versions by its text. */
  public static Document document(org.pledgebook.document.Document read) {
    Metadata about = read.metadata();
    @Nullable LocalDate published =
        about.published() != null && about.published().isWhole() ? about.published().last() : null;
    return new Document(
        read.source(),
        null,
        about.url(),
        sha256(read.text()),
        about.title() == null ? read.heading().orElse(null) : about.title(),
        about.publisher(),
        about.language(),
        published,
        read.text());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Statements in the order in which they were found. */
  public static List<Statement> statements(
      org.pledgebook.document.Document read, List<org.pledgebook.statements.Statement> statements) {
    CodePointOffsets offsets = read.codePoints();
    return statements.stream().map(statement -> statement(offsets, statement)).toList();
  }

  private static Statement statement(
      CodePointOffsets offsets, org.pledgebook.statements.Statement s) {
    return new Statement(
        null,
        0,
        offsets.codePoint(s.quote().start()),
        offsets.codePoint(s.quote().end()),
        s.quote().text(),
        s.act().code(),
        s.actors().stream().map(Mention::id).toList(),
        s.beneficiaries().stream().map(Mention::id).toList(),
        s.domains(),
        s.amounts().stream().map(a -> Amount.of(a.value(), a.currency())).toList(),
        s.items().stream().map(i -> new Statement.Counted(i.quantity(), i.what())).toList(),
        due(s.due()),
        s.conditional(),
        s.speaker(),
        BigDecimal.valueOf(Math.round(s.confidence() * DECIMALS), 4),
        s.rule(),
        null);
  }

  private static @Nullable Span due(@Nullable Due due) {
    return due == null ? null : new Span(due.start(), due.end(), due.quote().text());
  }
}
