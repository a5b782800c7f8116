package org.pledgebook.cli;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.CodePointOffsets;
import org.pledgebook.document.Document;
import org.pledgebook.document.Quote;
import org.pledgebook.source.PartialDate;
import org.pledgebook.statements.Amount;
import org.pledgebook.statements.Due;
import org.pledgebook.statements.Item;
import org.pledgebook.statements.Mention;
import org.pledgebook.statements.Statement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object a line. The keys, their order and their meaning are a contract with other
 * programs: a key may be added at the end, none changes. Offsets count Unicode code points.
 */
public final class JsonLinesWriter implements StatementWriter {
  private static final int CONFIDENCE_DECIMALS = 3;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .rootValueSeparator("")
          .build();

  private final JsonGenerator json;

  /**
   * Writes to a stream, in UTF-8. The stream is flushed only at the {@link #end}, and never closed.
   */
  public JsonLinesWriter(OutputStream out) {
    json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  @Override
  public void write(Document document, List<Statement> statements) {
    CodePointOffsets offsets = document.codePoints();
    for (Statement statement : statements) {
      json.writeStartObject();
      origin(document);
      span(statement.quote(), offsets);
      json.writeStringProperty("quote", statement.quote().text());
      json.writeStringProperty("act", statement.act().code());
      mentions("actors", statement.actors(), offsets);
      mentions("beneficiaries", statement.beneficiaries(), offsets);
      domains(statement.domains());
      amounts(statement.amounts(), offsets);
      items(statement.items(), offsets);
      due(statement.due());
      json.writeBooleanProperty("conditional", statement.conditional());
      text("speaker", statement.speaker());
      json.writeNumberProperty("confidence", rounded(statement.confidence()));
      json.writeStringProperty("rule", statement.rule());
      json.writeEndObject();
      json.writeRaw('\n');
    }
    json.flush();
  }

  @Override
  public void end() {
    json.flush();
  }

  private void origin(Document document) {
    json.writeStringProperty("source", document.source());
    json.writeStringProperty("document", document.id());
    text("language", document.metadata().primaryLanguage().orElse(null));
    PartialDate published = document.metadata().published();
    text("published", published == null ? null : published.toString());
  }

  private void span(@Nullable Quote quote, CodePointOffsets offsets) {
    if (quote == null) {
      json.writeNullProperty("start");
      json.writeNullProperty("end");
    } else {
      json.writeNumberProperty("start", offsets.codePoint(quote.start()));
      json.writeNumberProperty("end", offsets.codePoint(quote.end()));
    }
  }

  private void mentions(String key, List<Mention> mentions, CodePointOffsets offsets) {
    json.writeArrayPropertyStart(key);
    for (Mention mention : mentions) {
      json.writeStartObject();
      json.writeStringProperty("id", mention.id());
      quoteAndSpan(mention.quote(), offsets);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void domains(List<String> domains) {
    json.writeArrayPropertyStart("domains");
    domains.forEach(json::writeString);
    json.writeEndArray();
  }

  private void amounts(List<Amount> amounts, CodePointOffsets offsets) {
    json.writeArrayPropertyStart("amounts");
    for (Amount amount : amounts) {
      json.writeStartObject();
      json.writeNumberProperty("value", plain(amount.value()));
      json.writeStringProperty("currency", amount.currency());
      quoteAndSpan(amount.quote(), offsets);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void items(List<Item> items, CodePointOffsets offsets) {
    json.writeArrayPropertyStart("items");
    for (Item item : items) {
      json.writeStartObject();
      json.writeNumberProperty("quantity", plain(item.quantity()));
      json.writeStringProperty("what", item.what());
      quoteAndSpan(item.quote(), offsets);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void quoteAndSpan(@Nullable Quote quote, CodePointOffsets offsets) {
    text("quote", quote == null ? null : quote.text());
    span(quote, offsets);
  }

  private void due(@Nullable Due due) {
    if (due == null) {
      json.writeNullProperty("due");
      return;
    }
    json.writeObjectPropertyStart("due");
    text("start", iso(due.start()));
    text("end", iso(due.end()));
    json.writeStringProperty("quote", due.quote().text());
    json.writeEndObject();
  }

  private void text(String key, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(key);
    } else {
      json.writeStringProperty(key, value);
    }
  }

  private static @Nullable String iso(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  /** Without an exponent or zeros after the last digit that says something. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static BigDecimal rounded(double confidence) {
    return BigDecimal.valueOf(confidence).setScale(CONFIDENCE_DECIMALS, RoundingMode.HALF_EVEN);
  }
}
