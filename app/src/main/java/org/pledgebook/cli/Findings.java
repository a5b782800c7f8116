package org.pledgebook.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgebook.cli.evaluation.Finding;
import org.pledgebook.document.CodePointOffsets;
import org.pledgebook.document.Document;
import org.pledgebook.statements.Due;
import org.pledgebook.statements.Mention;
import org.pledgebook.statements.Statement;

/** Statements reduced to what is compared with labels. */
final class Findings {
  private Findings() {}

  static Finding of(Document document, Statement statement) {
    CodePointOffsets offsets = document.codePoints();
    Due due = statement.due();
    return new Finding(
        offsets.codePoint(statement.quote().start()),
        offsets.codePoint(statement.quote().end()),
        statement.act().code(),
        false,
        ids(statement.actors()),
        ids(statement.beneficiaries()),
        statement.domains(),
        statement.amounts().stream()
            .map(amount -> new Finding.Money(amount.value(), amount.currency()))
            .collect(Collectors.toSet()),
        due == null ? null : Finding.Period.of(iso(due.start()), iso(due.end())).orElse(null),
        statement.conditional(),
        statement.confidence());
  }

  private static Set<String> ids(List<Mention> mentions) {
    return mentions.stream().map(Mention::id).collect(Collectors.toSet());
  }

  private static @Nullable String iso(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
