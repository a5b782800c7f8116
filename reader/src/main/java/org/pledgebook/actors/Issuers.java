package org.pledgebook.actors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgebook.actors.ActorMention.Form;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;

/** Who stands behind a publisher's name or address. */
final class Issuers {
  private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

  /** gov.uk, gouv.fr, gob.es, go.jp: the country is the last label. */
  private static final Pattern GOVERNMENT_HOST =
      Pattern.compile("(?:^|.*\\.)(?:gov|govt|gouv|gob|go|gub|mil)\\.([a-z]{2})");

  private final Actors actors;
  private final Languages languages;
  private final Map<String, Names> names;
  private final Map<String, String> hosts = new LinkedHashMap<>();

  Issuers(
      Actors actors, Languages languages, Map<String, Names> names, DataFile file, ActorList list) {
    this.actors = actors;
    this.languages = languages;
    this.names = names;
    for (DataFile.Line line : file.lines()) {
      List<String> columns = line.columns();
      if (columns.size() != 2) {
        throw line.error("expected: id <tab> hosts");
      }
      for (String host : Names.split(columns.get(1))) {
        hosts.put(host, list.known(line, columns.get(0)));
      }
    }
  }

  Optional<String> issuer(String publisher, List<ActorMention> titled, Language language) {
    if (publisher.isBlank()) {
      return office(titled);
    }
    Optional<String> host = host(publisher.toLowerCase(Locale.ROOT));
    if (host.isPresent()) {
      return host;
    }
    List<Language> order = new ArrayList<>(List.of(language));
    languages.all().stream()
        .filter(other -> !other.code().equals(language.code()))
        .forEach(order::add);
    if (order.stream().anyMatch(each -> has(publisher, each, true))) {
      return Optional.of(publisher.replaceFirst("\\s*\\(.*", "").strip());
    }
    boolean press = order.stream().anyMatch(each -> has(publisher, each, false));
    for (Language each : order) {
      Optional<String> found = named(publisher, each, press);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> host(String publisher) {
    Matcher matcher = HOST.matcher(publisher);
    while (matcher.find()) {
      String host = matcher.group();
      for (Map.Entry<String, String> known : hosts.entrySet()) {
        if (host.equals(known.getKey()) || host.endsWith("." + known.getKey())) {
          return Optional.of(known.getValue());
        }
      }
      Matcher government = GOVERNMENT_HOST.matcher(host);
      if (government.matches()) {
        return country(government.group(1).replace("uk", "gb"));
      }
    }
    return Optional.empty();
  }

  private Optional<String> country(String alpha2) {
    try {
      String id =
          new Locale.Builder().setRegion(alpha2.toUpperCase(Locale.ROOT)).build().getISO3Country();
      return actors.kind(id).isPresent() ? Optional.of(id) : Optional.empty();
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  /** Whether the publisher has a word of a part of a country, or else of the press. */
  private boolean has(String publisher, Language language, boolean subnational) {
    Names of = names.get(language.code());
    if (of == null) {
      return false;
    }
    Tokens tokens = language.tokens(publisher, 0, publisher.length());
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.word(i).lower();
      if (subnational ? i == 0 && of.subnational.contains(word) : of.media.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first that is named, an office or body before a bare country; with the press only an office
   * counts.
   */
  private Optional<String> named(String publisher, Language language, boolean press) {
    Tokens tokens = language.tokens(publisher, 0, publisher.length());
    List<ActorMention> mentions = actors.mentions(tokens, 0, tokens.size());
    for (ActorMention mention : mentions) {
      boolean counts =
          switch (mention.form()) {
            case ROLE -> true;
            case ORGANISATION, GROUP, COUNTRY, ADJECTIVE -> !press;
            default -> false;
          };
      if (counts && !mention.ids().isEmpty()) {
        return Optional.of(mention.id());
      }
    }
    return Optional.empty();
  }

  /** A title that opens with an office or body names who speaks. */
  private static Optional<String> office(List<ActorMention> titled) {
    for (ActorMention mention : titled) {
      if (mention.from() > 1) {
        return Optional.empty();
      }
      boolean body =
          mention.form() == Form.ROLE
              || mention.form() == Form.ORGANISATION
              || mention.form() == Form.GROUP;
      if (body && !mention.ids().isEmpty()) {
        return Optional.of(mention.id());
      }
    }
    return Optional.empty();
  }
}
