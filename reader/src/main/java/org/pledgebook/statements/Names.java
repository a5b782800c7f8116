package org.pledgebook.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorKind;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.actors.Actors;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;

/**
 * How a statement calls those whom a mention names: by code where there is one, else by their name
 * in the text.
 */
final class Names {
  private final Actors actors;
  private final Set<String> codes = new HashSet<>();
  private final Map<String, String> people;

  Names(Actors actors, Languages languages) {
    this.actors = actors;
    languages
        .common("codes.txt")
        .ifPresent(
            file ->
                file.lines()
                    .forEach(line -> codes.addAll(List.of(line.text().split("\\s*,\\s*")))));
    people = languages.common("people.txt").map(Persons::known).orElse(Map.of());
  }

  /** Full names of people of public life by the surnames that stand for them. */
  Map<String, String> people() {
    return people;
  }

  /** The ids of a mention; a set stands for its countries on the day. */
  List<String> of(Tokens tokens, ActorMention mention, Context context) {
    boolean person = mention.form() == ActorMention.Form.PERSON && mention.ids().size() > 1;
    if (person || mention.form() == ActorMention.Form.SHORT_NAME) {
      return List.of(shortName(mention, context));
    }
    LocalDate day = context.published();
    List<String> ids = new ArrayList<>();
    for (String id : mention.ids()) {
      List<String> members =
          mention.form() == ActorMention.Form.SET && day != null
              ? actors.members(id, day)
              : List.of();
      if (!members.isEmpty()) {
        ids.addAll(members);
      } else {
        ids.add(coded(id) ? id : words(tokens, mention));
      }
    }
    return ids;
  }

  private boolean coded(String id) {
    ActorKind kind = actors.kind(id).orElse(null);
    return kind == ActorKind.COUNTRY || kind == ActorKind.TERRITORY || codes.contains(id);
  }

  boolean country(@Nullable String id) {
    return id != null && actors.kind(id).filter(kind -> kind == ActorKind.COUNTRY).isPresent();
  }

  /**
   * "the Commission", "the Union": the issuer's if it is one of those, else the body that the text
   * names, else the issuer's own or that of the country whose offices the text names.
   */
  private String shortName(ActorMention mention, Context context) {
    for (String id : mention.ids()) {
      if (id.equals(context.issuer()) || context.we().contains(id)) {
        return id;
      }
    }
    for (String id : mention.ids()) {
      if (context.known().contains(id)) {
        return id;
      }
    }
    if (context.issuer() != null && country(context.issuer())) {
      return context.issuer();
    }
    return context.home().isEmpty() ? mention.id() : context.home().get(0);
  }

  private static String words(Tokens tokens, ActorMention mention) {
    return tokens.words(mention.start(), mention.end()).replace('\u2019', '\'');
  }
}
