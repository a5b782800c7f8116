package org.pledgebook.statements;

import static org.pledgebook.statements.FeatureSet.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.actors.Actors;
import org.pledgebook.statements.FeatureSet.Either;
import org.pledgebook.statements.FeatureSet.Part;

/** The nominees of one statement while they are collected, in the order of first meeting. */
final class Nominees {
  private static final Place[] PLACES = Place.values();

  /** Of the places, those that say most of somebody who is not named, the strongest first. */
  private static final Place[] SOURCES = {Place.TITLE, Place.HEADING, Place.LEAD, Place.TOPIC};

  private static final Part BIAS = Part.of("bias");
  private static final Part LANGUAGE = Part.of("language=");
  private static final Part WITH_KIND = Part.of("&kind=");
  private static final Part WITH_RULE = Part.of("&rule=");
  private static final Part WITH_DOMAIN = Part.of("&domain=");
  private static final Part AND = Part.of("&");
  private static final Part DESCRIBED = Part.of("described");
  private static final Part RIVALLED = Part.of("&rivalled");
  private static final Part NAMED = Part.of("standing=named");
  private static final Part THREATENED = Part.of("standing=threatened");
  private static final Part NEARBY = Part.of("standing=nearby");
  private static final Part MEANT = Part.of("standing=meant");
  private static final Part FAR = Part.of("standing=far");
  private static final Part AND_NAMED = Part.of("&named");
  private static final Part AND_UNNAMED = Part.of("&unnamed");
  private static final Part VERB = Part.of("verb=");
  private static final Either OPPONENT = Either.of("opponent=");
  private static final Either ANYBODY = Either.of("anybody=");
  private static final Part FROM_ELSE = Part.of("from=else");

  /** What somebody is to those who act. */
  private enum Role {
    ACTS,
    ADVERSARY,
    OTHER;

    final Part feature = Part.of("&role=" + name().toLowerCase(Locale.ROOT));
  }

  /** What the whole document says of somebody. */
  record Known(Part kind, Part share) {}

  private final Actors actors;
  private final Names names;
  private final Context context;
  private final Map<String, Known> known;
  private final Set<String> adversaries;
  private final Considered considered;
  private boolean anybody;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * @param known filled with what is found out of somebody, for all statements of the document
   */
  Nominees(
      Actors actors,
      Names names,
      Context context,
      Map<String, Known> known,
      Set<String> adversaries,
      Considered considered) {
    this.actors = actors;
    this.names = names;
    this.context = context;
    this.known = known;
    this.adversaries = adversaries;
    this.considered = considered;
  }

  private static final class Entry {
    final FeatureSet features;
    int places;
    boolean described;
    @Nullable ActorMention mention;

    Entry(FeatureSet features) {
      this.features = features;
    }

    boolean object() {
      return Place.OBJECT.among(places);
    }

    /** Whether the sentence names or describes them. */
    boolean named() {
      return Place.anyNamed(places) || described;
    }
  }

  private Entry entry(String id) {
    return entries.computeIfAbsent(id, key -> new Entry(considered.features.another()));
  }

  /** Adds somebody whom the sentence does not name; returns where more can be said of them. */
  FeatureSet meant(String id, Place place) {
    Entry entry = entry(id);
    entry.places |= place.bit();
    return entry.features;
  }

  void named(String id, ActorMention mention, Placing placing) {
    Entry entry = entry(id);
    Place place = placing.place(mention);
    entry.places |= place.bit();
    entry.mention = entry.mention == null ? mention : entry.mention;
    placing.named(entry.features, mention, place);
  }

  /** Adds those who are described, not named: they say nothing of what the text is about. */
  void described(ActorMention group) {
    Entry entry = entry(group.id());
    entry.described = true;
    entry.mention = entry.mention == null ? group : entry.mention;
  }

  /** Notes that the statement speaks of somebody without a name. */
  void anybody(boolean holds) {
    anybody = holds;
  }

  @Nullable ActorMention mention(String id) {
    return entry(id).mention;
  }

  /** The objects that neither act nor oppose. */
  List<String> topic(List<String> acting) {
    List<String> ids = new ArrayList<>();
    entries.forEach(
        (id, entry) -> {
          if (entry.object() && role(id, acting) == Role.OTHER) {
            ids.add(id);
          }
        });
    return ids;
  }

  private Role role(String id, List<String> acting) {
    return acting.contains(id) ? Role.ACTS : adversaries.contains(id) ? Role.ADVERSARY : Role.OTHER;
  }

  List<Nominee> all(List<String> acting, List<String> domains) {
    int objects = topic(acting).size();
    Part domain = part(domains.isEmpty() ? "none" : domains.get(0));
    Part language = part(considered.kit.language.code());
    Part opponent = OPPONENT.of(opponent(acting));
    List<Nominee> nominees = new ArrayList<>();
    entries.forEach(
        (id, entry) -> {
          Role role = role(id, acting);
          boolean own = entry.object() && role == Role.OTHER;
          Known self = known.computeIfAbsent(id, this::known);
          FeatureSet features = entry.features;
          features.distinct();
          features.add(BIAS);
          features.add(LANGUAGE, language, role.feature);
          places(entry, role, objects > (own ? 1 : 0));
          Part standing = standing(entry);
          features.add(standing, WITH_DOMAIN, domain, role.feature);
          features.add(
              standing, WITH_KIND, entry.described ? DESCRIBED : self.kind(), role.feature);
          share(entry, self.share(), role);
          if (!entry.named()) {
            features.add(opponent, AND_UNNAMED);
            features.add(opponent, AND_UNNAMED, role.feature);
          }
          nominees.add(new Nominee(id, entry.mention, features));
        });
    return nominees;
  }

  private Known known(String id) {
    String kind =
        names.country(id) ? "country" : actors.kind(id).map(Enum::toString).orElse("named");
    return new Known(Part.of(kind), Part.of("share=" + context.share(id)));
  }

  /**
   * Where they stand.
   *
   * @param rivalled whether the sentence names somebody else behind the verb
   */
  private static void places(Entry entry, Role role, boolean rivalled) {
    for (Place place : PLACES) {
      if (place.among(entry.places)) {
        entry.features.add(place.feature);
        if (rivalled && place.named()) {
          entry.features.add(place.feature, RIVALLED, role.feature);
        }
      }
    }
  }

  private static Part standing(Entry entry) {
    return entry.object()
        ? NAMED
        : Place.THREAT.among(entry.places)
            ? THREATENED
            : entry.named() ? NEARBY : Place.anyClose(entry.places) ? MEANT : FAR;
  }

  /** How much of the whole text is about them, and what is done with those who are its object. */
  private void share(Entry entry, Part share, Role role) {
    if (!entry.object() && Place.THREAT.among(entry.places)) {
      return;
    }
    Part named = entry.object() ? AND_NAMED : AND_UNNAMED;
    FeatureSet features = entry.features;
    features.add(share, named, WITH_RULE, part(considered.rule()));
    features.add(VERB, part(considered.contentClass()), named, role.feature);
    if (!entry.object()) {
      features.add(share, named);
      features.add(share, named, AND, source(entry.places));
      features.add(ANYBODY.of(anybody), named, role.feature);
    }
  }

  /** Whether the sentence names an adversary: what is done against one is for hardly anybody. */
  private boolean opponent(List<String> acting) {
    for (Map.Entry<String, Entry> each : entries.entrySet()) {
      if (role(each.getKey(), acting) == Role.ADVERSARY && Place.anyNamed(each.getValue().places)) {
        return true;
      }
    }
    return false;
  }

  private static Part source(int places) {
    for (Place place : SOURCES) {
      if (place.among(places)) {
        return place.feature;
      }
    }
    return FROM_ELSE;
  }
}
