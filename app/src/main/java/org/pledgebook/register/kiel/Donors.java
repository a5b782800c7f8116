package org.pledgebook.register.kiel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Codes for the donors' names in the tracker. */
final class Donors {
  /** Bodies, and countries that the tracker names otherwise than Java does. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "EU (Commission and Council)", "EU",
          "EU Institutions", "EU",
          "European Investment Bank", "EIB",
          "European Peace Facility", "EPF",
          "Czech Republic", "CZE",
          "Turkey", "TUR",
          "Turkiye", "TUR",
          "Türkiye", "TUR");

  private static final Map<String, String> CODES = codes();

  private Donors() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String country : Locale.getISOCountries()) {
      Locale locale = new Locale.Builder().setRegion(country).build();
      codes.put(locale.getDisplayCountry(Locale.ENGLISH), locale.getISO3Country());
    }
    codes.putAll(OTHERS);
    return codes;
  }

  /** ISO 3166-1 alpha-3 or an acronym; the name itself if it is not known. */
  static String code(String name) {
    return CODES.getOrDefault(name, name);
  }
}
