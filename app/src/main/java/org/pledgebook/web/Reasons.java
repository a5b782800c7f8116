package org.pledgebook.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why two commitments look like one, in the words of a page. Registers keep reasons as the command
 * line prints them: {@code by FRA; for UKR; 64 % of the wording}. What is not of that kind is shown
 * as it is.
 */
final class Reasons {
  private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3}) (-?[0-9]+(?:\\.[0-9]+)?)");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WORDING = Pattern.compile("(\\d+) % of the wording");

  private final Page page;

  Reasons(Page page) {
    this.page = page;
  }

  String words(String reason) {
    return Arrays.stream(reason.split("; ")).map(this::one).collect(Collectors.joining("; "));
  }

  private String one(String reason) {
    Matcher wording = WORDING.matcher(reason);
    if (wording.matches()) {
      return page.t(
          "alike.wording", page.formats.percent(Integer.parseInt(wording.group(1)) / 100.0));
    }
    for (String kind : List.of("by", "for", "about", "due", "the same amount,")) {
      if (reason.startsWith(kind + " ")) {
        String key = "alike." + kind.replaceAll("^the same |,", "");
        return page.t(key, values(kind, reason.substring(kind.length() + 1)));
      }
    }
    return switch (reason) {
      case "a heading and what stands under it" -> page.t("alike.heading");
      case "the same place of a text in another language" -> page.t("alike.translation");
      default -> reason;
    };
  }

  private String values(String kind, String values) {
    return Arrays.stream(values.split(", "))
        .map(
            value ->
                switch (kind) {
                  case "by", "for" -> page.names.actor(value);
                  case "about" -> page.names.domain(value);
                  case "due" ->
                      DAY.matcher(value).matches()
                          ? page.formats.date(LocalDate.parse(value))
                          : value;
                  default -> amount(value);
                })
        .collect(Collectors.joining(", "));
  }

  private String amount(String value) {
    Matcher amount = AMOUNT.matcher(value);
    return amount.matches()
        ? page.formats.money(new BigDecimal(amount.group(2)), amount.group(1))
        : value;
  }
}
