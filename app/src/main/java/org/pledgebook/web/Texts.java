package org.pledgebook.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.pledgebook.source.UnknownValue;

/**
 * The words of the pages in one language, from {@code messages_<language>.properties} (UTF-8). A
 * language is added by its file and its code here.
 */
final class Texts {
  static final List<String> LANGUAGES = List.of("en", "fr");

  private static final Map<String, Texts> LOADED = new ConcurrentHashMap<>();

  private final Locale locale;
  private final ResourceBundle bundle;

  private Texts(String language) {
    this.locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
    this.bundle =
        ResourceBundle.getBundle(
            "org.pledgebook.web.messages",
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Texts in(String language) {
    return LOADED.computeIfAbsent(language, Texts::new);
  }

  Locale locale() {
    return locale;
  }

  String language() {
    return locale.getLanguage();
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** The words for a key, with {0}, {1} … filled in. */
  String of(String key, Object... arguments) {
    String words;
    try {
      words = bundle.getString(key);
    } catch (MissingResourceException e) {
      throw new IllegalStateException("no words for " + key + " in " + language(), e);
    }
    return arguments.length == 0
        ? words
        : new MessageFormat(words.replace("'", "''"), locale).format(arguments);
  }

  /** Why a value is refused; in English where this language has no words for it. */
  String of(UnknownValue unknown) {
    String key = "unknown." + unknown.thing().replace(' ', '-');
    return has(key) ? of(key, unknown.value(), unknown.allowed()) : unknown.getMessage();
  }

  /** The words for a number of things: {@code key.one} or {@code key.many}; {0} is the number. */
  String count(String key, long number) {
    boolean one = language().equals("fr") ? Math.abs(number) < 2 : number == 1;
    return of(key + (one ? ".one" : ".many"), number);
  }
}
