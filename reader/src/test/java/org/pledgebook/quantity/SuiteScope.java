package org.pledgebook.quantity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Which examples of the suites are no dates of a communiqué, and why. A reason looks at the type
 * that the suite gives and at the words, never at how well the reader does.
 */
final class SuiteScope {
  private static final Map<String, Pattern> BY_WORDS = new LinkedHashMap<>();

  static {
    words(
        "holidays",
        whole(
            "christmas|xmas|easter|thanksgiving|halloween|valentine'?s?|new year'?s|mlk|martin luther|"
                + "earth day|black friday|mother'?s day|father'?s day|independence day|ramadan|"
                + "pentecost|mardi gras|carnival|lent|no[eë]l|toussaint|p[âa]ques|nouvel an|"
                + "jour de l'an|f[êe]te|labou?r day|memorial day|ides|boss('s)?|saint patrick|eid|workers' day|new year|diwali|hanukkah|"
                + "jour des morts|april fools?('?s)?|chinese new year"));
    words(
        "times of day, clock units and nights",
        whole(
            "hours?|minutes?|seconds|\\d+ second|nights?|noon|midnight|mornings?|evenings?|afternoons?|"
                + "heures?|nuits?|matin|soir|midi|minuit|après-midi|\\d+ ?(h|hr|hrs|min|s|mn)|o'clock|lunch|"
                + "sec|now|maintenant"));
    words(
        "weekends and business days",
        "week-?ends?|work(ing)? ?week|\\bwe\\b du|business|working day|workday|weekday|ouvr[ée]|de travail|en semaine|school year");
    words(
        "signs and codes of programs, numbers of telephones, addresses of pages",
        "[<>=]|greater|www\\.|\\btel:|\\b\\d+[dwmy]\\b|\\b\\d{8}\\b|\\bcy\\d\\d\\b|\\$\\p{L}|\\botd\\b|w/c");
    words(
        "abbreviated weekdays alone",
        "^(\\p{L}+, )?(mon|tue|wed|thu|fri|sat|sun|lun|mar|mer)\\.?$");
    words(
        "days counted from another in the conversation",
        whole(
            "(the|le|jour) ?(day|jour)? (before|after|d'avant|d'après|précédent|suivant)|la veille|lendemain"));
    words(
        "requests to an assistant", "cortana|skype|\\bteams\\b|\\booo\\b|azure|outlook|alexa|siri");
    words(
        "days or months in figures that depend on a country's order, without a year",
        "(?<![\\d/.~-])\\d{1,2} ?[/.-] ?\\d{1,2}(?! ?[/.-]?\\d)(?! ?[/.-]? ?\\p{L})|\\b\\d\\d? \\d\\d?\\b");
    words(
        "years of two digits",
        "\\d{1,2}[/ .-](\\d{1,2}|\\p{L}+)[/ .-]\\d\\d(?!\\d)|'\\d\\d\\b|\\b\\d\\dq\\d|\\b\\p{L}+ \\d\\d$");
    words(
        "days of a month that is not named",
        "(?i)^(on |le |the |around )?(the )?(jeudi |mercredi |thu |tuesday |mardi )?"
            + "(the )?\\d{1,2}(st|nd|rd|th|e|er)?$|\\b(le|the|on the|du) \\d{1,2}(st|nd|rd|th|e)?(?= (for|pour|and|et|to|to the|au|at)|[.,?!]|$)|"
            + "\\b(next|this|last|current|previous|prochain) month,? (the )?\\d|\\d+(th|st|nd|rd)? (day )?of (the )?(next|this|current|previous) month|"
            + "(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.? (the )?\\d{1,2}(st|nd|rd|th)?[.!?]?$");
    words(
        "years before the common era and dates before 1800",
        "\\b(b\\.?c\\.?|a\\.?d\\.?)\\b|av\\.? j|century|si[èe]cle");
    words("eras, years and ages of persons", "years? old|\\bage\\b|ans d'âge");
    words(
        "years in words",
        "nineteen|two thousand|twenty (nineteen|eighteen|twenty)|deux mille|mille neuf|quatre-vingt-dix|nineties|eighties");
    words(
        "dates told in weekday counts",
        "(sundays|thursdays|fridays|tuesdays|mondays|wednesdays|saturdays) (from|ago|back|after)|en huit|en quinze|en 8|en 15");
  }

  private static final Pattern VAGUE =
      pattern(
          whole(
              "beginning|begin|end|start|middle|mid|early|late|[be]o[my]|début|fin|milieu|mi|quinzaine"));
  private static final Pattern ROLLING =
      pattern(
          whole("last|past|previous|next|upcoming|coming|few|several|couple")
              + ".*"
              + whole("\\d+|two|three|few|several|couple|past weeks?")
              + "|"
              + whole("\\d+|two|three|deux|trois")
              + ".*"
              + whole("upcoming|past|last|next|prochaine?s?|derni[eè]re?s?|suivante?s?|passée?s"));
  private static final Pattern PARTIAL =
      pattern(whole("earlier|later|plus tôt|plus tard") + " " + whole("in|this|dans|ce|cette"));
  private static final Pattern SEASON =
      pattern(whole("spring|summer|autumn|fall|winter|seasons?|printemps|été|automne|hiver"));

  private SuiteScope() {}

  private static void words(String reason, String pattern) {
    BY_WORDS.put(reason, pattern(pattern));
  }

  private static Pattern pattern(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String whole(String words) {
    return "(?<!\\p{L})(" + words + ")(?!\\p{L})";
  }

  static String recognizers(JsonNode node, String text) {
    if (node.path("NotSupported").asString("").contains("dotnet")
        || node.path("NotSupportedByDesign").asString("").contains("dotnet")) {
      return "not supported by the suite's own reference";
    }
    for (JsonNode result : node.get("Results")) {
      String type = result.path("TypeName").asString("").replaceAll(".*\\.", "");
      if (!type.matches("date|daterange|duration")) {
        return type.equals("set") ? "recurring times" : "times of day, clock units and nights";
      }
      if (!result.has("Resolution")) {
        return "not resolved by the suite";
      }
      String reason = values(result, type);
      if (!reason.isEmpty()) {
        return reason;
      }
    }
    return PARTIAL.matcher(text).find()
        ? "vague parts, bounds and references (no agreed days)"
        : byWords(text);
  }

  private static String values(JsonNode result, String type) {
    for (JsonNode value : result.get("Resolution").path("values")) {
      String mod = value.path("Mod").asString("");
      if (value.path("value").asString("").startsWith("not")) {
        return "not resolved by the suite";
      }
      if (mod.matches(".*(start|mid|end|approx|less|more|ref_undef).*")) {
        return "vague parts, bounds and references (no agreed days)";
      }
      if (type.equals("duration")
          && Double.parseDouble(value.get("value").asString()) % 86_400 != 0) {
        return "times of day, clock units and nights";
      }
    }
    String words = result.get("Text").asString();
    return words.matches(
            "(?i)(the|la|le|l'|les|some|few|several|quelques|another|un autre|une autre|"
                + "all|whole|tout|toute|une?|a|the same|same)? ?(entire |whole |la |le |l'|couple |peu )?"
                + "(day|week|month|year|decade|days|weeks|months|years|jour|jour|jours|journée|semaine|semaines|"
                + "mois|an|année|ans|années)")
        ? "units without a number or a direction"
        : "";
  }

  static String duckling(JsonNode node, String text, String expect) {
    String section = node.get("section").asString();
    if (section.startsWith("latent")) {
      return "read as a date in a conversation only";
    }
    if (section.startsWith("diff")) {
      return "another day of reference";
    }
    if (expect.contains("Holiday")) {
      return "holidays";
    }
    if (expect.matches(".*(Hour|Minute|Second).*")) {
      return "times of day, clock units and nights";
    }
    if (expect.contains("-2014") || expect.contains("(14, 1")) {
      return "years before the common era and dates before 1800";
    }
    if (VAGUE.matcher(text).find()) {
      return "vague parts, bounds and references (no agreed days)";
    }
    if (ROLLING.matcher(text).find()) {
      return "stretches in whole calendar units (here they run from the day of publication)";
    }
    if (SEASON.matcher(text).find()) {
      return "seasons (no agreed days)";
    }
    return byWords(text);
  }

  private static String byWords(String text) {
    for (Map.Entry<String, Pattern> entry : BY_WORDS.entrySet()) {
      if (entry.getValue().matcher(text).find()) {
        return entry.getKey();
      }
    }
    return "";
  }
}
