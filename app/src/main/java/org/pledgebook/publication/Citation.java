package org.pledgebook.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * How to cite what is seen, in the forms that people and their programs use.
 *
 * @param title of the page or chart
 * @param register what the register is called
 * @param address a permanent one: it names the time
 * @param seen the day on which it was looked at
 * @param asOf the time that it shows what was known at
 */
public record Citation(
    String title, String register, String address, LocalDate seen, Instant asOf) {

  /** The forms. */
  public enum Form {
    TEXT("text/plain; charset=utf-8", "txt"),
    BIBTEX("application/x-bibtex; charset=utf-8", "bib"),
    RIS("application/x-research-info-systems; charset=utf-8", "ris"),
    CSL("application/vnd.citationstyles.csl+json", "json");

    private final String type;
    private final String suffix;

    Form(String type, String suffix) {
      this.type = type;
      this.suffix = suffix;
    }

    public String type() {
      return type;
    }

    /** Of a file's name. */
    public String suffix() {
      return suffix;
    }

    /** The word in addresses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The citation of a page as it is seen now.
   *
   * @param address of the page; where it names no time, it is given the present one, so that it
   *     will always show the same
   */
  public static Citation of(String title, String address, Instant now) {
    int mark = address.indexOf('?');
    ViewState state = ViewState.parse(mark < 0 ? "" : address.substring(mark + 1));
    ViewState fixed = state.fixed(now);
    String permanent =
        state.asOf() != null
            ? address
            : address + (mark < 0 ? "?" : "&") + ViewState.all().asOf(fixed.asOf()).query();
    Instant known = fixed.time().time();
    return new Citation(
        title,
        "Pledgebook",
        permanent,
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        known.isAfter(now) ? now : known);
  }

  /** The citation in a form; its sentences are in the language of the labels. */
  public String in(Form form, Labels labels) {
    return switch (form) {
      case TEXT -> text(labels);
      case BIBTEX -> bibtex();
      case RIS -> ris();
      case CSL -> csl(labels);
    };
  }

  private LocalDate day() {
    return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
  }

  private String text(Labels labels) {
    return labels.word(
        "cite.text",
        register,
        title,
        labels.day(day(), FormatStyle.LONG),
        address,
        labels.day(seen, FormatStyle.LONG));
  }

  private String bibtex() {
    return String.join(
        "\n",
        "@misc{pledgebook-"
            + DateTimeFormatter.BASIC_ISO_DATE.format(day())
            + "-"
            + Integer.toHexString(address.hashCode())
            + ",",
        "  title = {" + braced(title) + "},",
        "  author = {{" + braced(register) + "}},",
        "  year = {" + day().getYear() + "},",
        "  month = {" + day().getMonthValue() + "},",
        "  howpublished = {\\url{" + address + "}},",
        "  note = {As known on " + day() + ", seen on " + seen + "}",
        "}",
        "");
  }

  /** Without what TeX takes for commands. */
  private static String braced(String words) {
    return line(words).replace("\\", "/").replaceAll("([{}$&#%_~^])", "\\\\$1");
  }

  private static String line(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private String ris() {
    return String.join(
        "\r\n",
        List.of(
            "TY  - DATA",
            "TI  - " + line(title),
            "AU  - " + line(register),
            "PY  - " + day().getYear(),
            "DA  - " + DateTimeFormatter.ofPattern("yyyy/MM/dd").format(day()),
            "Y2  - " + DateTimeFormatter.ofPattern("yyyy/MM/dd").format(seen),
            "UR  - " + address,
            "ER  - ",
            ""));
  }

  private String csl(Labels labels) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", address);
    item.put("type", "dataset");
    item.put("title", line(title));
    item.put("author", List.of(Map.of("literal", line(register))));
    item.put("language", labels.locale().getLanguage());
    item.put("issued", date(day()));
    item.put("accessed", date(seen));
    item.put("URL", address);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(List.of(item));
  }

  private static Map<String, Object> date(LocalDate day) {
    return Map.of(
        "date-parts", List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
  }
}
