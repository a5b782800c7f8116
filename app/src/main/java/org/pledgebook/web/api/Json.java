package org.pledgebook.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Table;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Decided;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Listing;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.Recorded;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Original;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.money.Amount;

/** Things of the register as JSON has them; {@code openapi.json} describes each. */
final class Json {
  private Json() {}

  static Map<String, @Nullable Object> document(DocumentRow row) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", row.id());
    map.put("name", row.name());
    map.put("title", row.title());
    map.put("publisher", row.publisher());
    map.put("language", row.language());
    map.put("published", day(row.published()));
    map.put("characters", row.characters());
    map.put("statements", row.statements());
    map.put("decided", row.decided());
    return map;
  }

  static Map<String, @Nullable Object> document(
      long id, Document document, @Nullable Recorded<Original> original) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", id);
    map.put("name", document.name());
    map.put("work", document.work());
    map.put("address", document.address());
    map.put("sha256", document.sha256());
    map.put("title", document.title());
    map.put("publisher", document.publisher());
    map.put("language", document.language());
    map.put("published", day(document.published()));
    map.put("text", document.text());
    map.put("original", original == null ? null : original(original));
    return map;
  }

  private static Map<String, @Nullable Object> original(Recorded<Original> original) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", original.fact().name());
    map.put("media_type", original.fact().mediaType());
    map.put("size", original.fact().size());
    map.put("sha256", original.fact().sha256());
    map.put("kept", original.recorded().toString());
    return map;
  }

  /** As it stands, corrected where a reviewer did so. */
  static Map<String, @Nullable Object> statement(Proposed proposed) {
    Statement now = proposed.current();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", proposed.id());
    map.put("document", proposed.read().document());
    map.put("start", now.start());
    map.put("end", now.end());
    map.put("quote", now.quote());
    map.put("act", now.act());
    map.put("actors", now.actors());
    map.put("beneficiaries", now.beneficiaries());
    map.put("domains", now.domains());
    map.put("amounts", now.amounts().stream().map(Json::amount).toList());
    map.put("due", span(now.due()));
    map.put("conditional", now.conditional());
    map.put("speaker", now.speaker());
    map.put("confidence", proposed.read().confidence());
    map.put("rule", proposed.read().rule());
    map.put("verdict", verdict(proposed.decided()));
    return map;
  }

  private static @Nullable Map<String, @Nullable Object> verdict(@Nullable Decided decided) {
    if (decided == null) {
      return null;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("decision", decided.verdict().decision().word());
    map.put("reviewer", decided.author());
    map.put("recorded", decided.recorded().toString());
    map.put("commitment", decided.verdict().commitment());
    map.put("note", decided.verdict().note());
    return map;
  }

  static Map<String, @Nullable Object> amount(Amount amount) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("disclosure", amount.disclosure().word());
    map.put("value", plain(amount.value()));
    map.put("currency", amount.currency());
    return map;
  }

  static @Nullable Map<String, @Nullable Object> span(@Nullable Span span) {
    if (span == null) {
      return null;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("start", day(span.start()));
    map.put("end", day(span.end()));
    map.put("text", span.text());
    return map;
  }

  static Map<String, @Nullable Object> commitment(CommitmentRow row) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", row.id());
    map.put("title", row.title());
    map.put("actors", codes(row.actor()));
    map.put("beneficiaries", codes(row.beneficiary()));
    map.put("domain", row.domain());
    map.put("due_start", day(row.dueStart()));
    map.put("due_end", day(row.dueEnd()));
    map.put("standing", row.status().due().name().toLowerCase(Locale.ROOT));
    map.put("claimed", row.status().claimed().word());
    map.put("evidenced", row.status().evidenced().map(stage -> stage.word()).orElse(null));
    map.put("conditional", row.conditional());
    map.put("dataset", row.dataset());
    map.put("repeats", row.original());
    return map;
  }

  static Map<String, @Nullable Object> transaction(Listing.TransactionRow row) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", row.id());
    map.put("commitment", row.commitment());
    map.put("counts", row.counts());
    map.put("stage", row.stage().word());
    map.put("disclosure", row.disclosure().word());
    map.put("amount", plain(row.amount()));
    map.put("currency", row.currency());
    map.put("published_eur", plain(row.publishedEuros()));
    map.put("date_start", day(row.dateStart()));
    map.put("date_end", day(row.dateEnd()));
    map.put("date_text", row.dateText());
    map.put("actors", codes(row.actor()));
    map.put("beneficiaries", codes(row.beneficiary()));
    map.put("domain", row.domain());
    map.put("statement", row.statement());
    map.put("dataset", row.dataset());
    map.put("key", row.key());
    return map;
  }

  /** A table's rows as objects. */
  static List<Map<String, @Nullable Object>> rows(Table table) {
    return table.rows().stream()
        .map(
            row -> {
              Map<String, @Nullable Object> map = new LinkedHashMap<>();
              for (int at = 0; at < row.size(); at++) {
                Object cell = row.get(at);
                map.put(
                    table.columns().get(at),
                    cell instanceof BigDecimal number
                        ? plain(number)
                        : cell instanceof LocalDate date ? date.toString() : cell);
              }
              return map;
            })
        .toList();
  }

  static List<String> codes(@Nullable String joined) {
    return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\\+"));
  }

  /** Without zeros at the end. */
  static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
