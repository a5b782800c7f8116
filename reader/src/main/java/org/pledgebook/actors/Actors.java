package org.pledgebook.actors;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;
import org.pledgebook.source.PledgebookException;

/**
 * Who can act, how each language names them, and who belongs to whom. May be used by several
 * threads.
 */
public final class Actors {
  private final ActorList list;
  private final Memberships memberships;
  private final Map<String, Names> names;
  private final Map<String, MentionFinder> finders = new HashMap<>();
  private final Issuers issuers;

  private Actors(Languages languages) {
    this.list = new ActorList(common(languages, "actors.txt"));
    this.memberships = new Memberships(common(languages, "memberships.txt"), list);
    DataFile people = common(languages, "people.txt");
    this.names =
        languages.all().parallelStream()
            .flatMap(language -> names(language, people).stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    names.forEach((code, read) -> finders.put(code, new MentionFinder(read)));
    this.issuers = new Issuers(this, languages, names, common(languages, "hosts.txt"), list);
  }

  private Optional<Map.Entry<String, Names>> names(Language language, DataFile people) {
    return language
        .file("names.txt")
        .map(file -> Map.entry(language.code(), new NamesFile(language, list).read(file, people)));
  }

  /**
   * Reads {@code common/} and each language's {@code names.txt}; a language without one names
   * nobody.
   *
   * @throws PledgebookException if a file is missing or broken; file and line are named
   */
  public static Actors load(Languages languages) {
    return new Actors(languages);
  }

  private static DataFile common(Languages languages, String name) {
    return languages
        .common(name)
        .orElseThrow(() -> new PledgebookException("languages/common/" + name + " is missing"));
  }

  /**
   * Everybody named between two tokens, left to right. Nothing overlaps, but for the parts of a
   * compound.
   *
   * @param to the token after the last that is looked at
   */
  public List<ActorMention> mentions(Tokens tokens, int from, int to) {
    MentionFinder finder = finders.get(tokens.language().code());
    return finder == null ? List.of() : finder.find(tokens, from, to);
  }

  /**
   * The members on a day, ids in alphabetical order; empty for one whose members are not listed.
   */
  public List<String> members(String id, LocalDate date) {
    return memberships.members(id, date);
  }

  /** Whether {@code id} belongs to {@code group} on that day; the first and the last day count. */
  public boolean isMember(String id, String group, LocalDate date) {
    return memberships.members(group, date).contains(id);
  }

  /**
   * What the id stands for; empty for an id that is not listed, such as a name taken from a text.
   */
  public Optional<ActorKind> kind(String id) {
    return Optional.ofNullable(list.kind(id));
  }

  /** The name to show in a language; the id itself where the language has no name for it. */
  public String name(String id, String languageCode) {
    Names of = names.get(languageCode);
    return of == null ? id : of.displayName(id);
  }

  /**
   * Who issued a text: the state, body or group that its publisher belongs to.
   *
   * @param publisher as the page or its sidecar names it; may be empty, then the title is looked at
   * @param titled whom the title names
   * @param language of the text; the publisher may be named in another
   * @return the id, or for a part of a country its own name; empty for the press, scholars and
   *     others who promise nothing
   */
  public Optional<String> issuer(String publisher, List<ActorMention> titled, Language language) {
    return issuers.issuer(publisher, titled, language);
  }
}
