package org.pledgebook.register;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.money.Amount;
import org.pledgebook.source.PledgebookException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statements as the result contract writes them, one JSON object a line. Actors and beneficiaries
 * may be objects with an {@code id} or plain codes, as in labelled documents.
 */
public final class StatementLines {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private StatementLines() {}

  /**
   * Reads a file of statements of one document.
   *
   * @throws PledgebookException with file and line if a line is none
   */
  public static List<Statement> read(Path file) {
    try {
      List<Statement> statements = new ArrayList<>();
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          statements.add(statement(line, file + ":" + number));
        }
      }
      return statements;
    } catch (IOException e) {
      throw new PledgebookException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Statement statement(String line, String place) {
    try {
      JsonNode json = JSON.readTree(line);
      return new Statement(
          null,
          0,
          json.required("start").asLong(),
          json.required("end").asLong(),
          json.required("quote").asString(),
          json.required("act").asString(),
          names(json.path("actors")),
          names(json.path("beneficiaries")),
          names(json.path("domains")),
          amounts(json.path("amounts")),
          items(json.path("items")),
          due(json.path("due")),
          json.path("conditional").asBoolean(false),
          json.path("speaker").isString() ? json.path("speaker").asString() : null,
          json.path("confidence").isNumber()
              ? json.path("confidence").decimalValue()
              : BigDecimal.ONE,
          json.path("rule").asString("given"),
          null);
    } catch (JacksonException | DateTimeException e) {
      throw new PledgebookException(place + ": no statement: " + e.getMessage(), e);
    }
  }

  private static List<String> names(JsonNode array) {
    List<String> names = new ArrayList<>();
    array.forEach(
        node -> names.add(node.isString() ? node.asString() : node.path("id").asString("")));
    return names;
  }

  private static List<Amount> amounts(JsonNode array) {
    List<Amount> amounts = new ArrayList<>();
    array.forEach(
        node -> {
          String currency = node.path("currency").asString("");
          if (node.path("value").isNumber() && currency.matches("[A-Z]{3}")) {
            amounts.add(Amount.of(node.path("value").decimalValue(), currency));
          }
        });
    return amounts;
  }

  private static List<Statement.Counted> items(JsonNode array) {
    List<Statement.Counted> items = new ArrayList<>();
    array.forEach(
        node ->
            items.add(
                new Statement.Counted(
                    node.path("quantity").isNumber() ? node.path("quantity").decimalValue() : null,
                    node.path("what").asString(""))));
    return items;
  }

  private static @Nullable Span due(JsonNode node) {
    return node.isObject() ? new Span(day(node, "start"), day(node, "end"), null) : null;
  }

  private static @Nullable LocalDate day(JsonNode node, String key) {
    return node.path(key).isString() ? LocalDate.parse(node.path(key).asString()) : null;
  }
}
