package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.actors.Actors;

/** The nominees of one statement while they are collected, in the order of first meeting. */
final class Nominees {
  private static final Place[] PLACES = Place.values();

  /** Of the places, those that say most of somebody who is not named, the strongest first. */
  private static final Place[] SOURCES = {Place.TITLE, Place.HEADING, Place.LEAD, Place.TOPIC};

  private final Actors actors;
  private final Names names;
  private final Context context;
  private final Set<String> adversaries;
  private final Considered considered;
  private boolean anybody;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  Nominees(
      Actors actors, Names names, Context context, Set<String> adversaries, Considered considered) {
    this.actors = actors;
    this.names = names;
    this.context = context;
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

  void named(String id, ActorMention mention, Placing placing, boolean first) {
    Entry entry = entry(id);
    Place place = placing.place(mention);
    entry.places |= place.bit();
    entry.mention = entry.mention == null ? mention : entry.mention;
    placing.named(entry.features, mention, place, first);
  }

  /** Adds those who are described, not named: they say nothing of what the text is about. */
  void described(ActorMention group, Placing placing) {
    Entry entry = entry(group.id());
    entry.described = true;
    entry.mention = entry.mention == null ? group : entry.mention;
    placing.described(entry.features, group);
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
          if (entry.object() && role(id, acting).equals("other")) {
            ids.add(id);
          }
        });
    return ids;
  }

  private String role(String id, List<String> acting) {
    return acting.contains(id) ? "acts" : adversaries.contains(id) ? "adversary" : "other";
  }

  List<Nominee> all(List<String> acting, List<String> domains) {
    int objects = topic(acting).size();
    String domain = domains.isEmpty() ? "none" : domains.get(0);
    List<Nominee> nominees = new ArrayList<>();
    entries.forEach(
        (id, entry) -> {
          String role = role(id, acting);
          boolean own = entry.object() && role.equals("other");
          String alone = objects == (own ? 1 : 0) ? "&alone" : "&rivalled";
          String kind = entry.described ? "described" : kind(id);
          entry.features.distinct();
          self(entry.features, id, role, kind);
          places(entry, role, alone);
          standing(entry, role, alone, domain, kind);
          share(entry, id, role);
          nominees.add(new Nominee(id, entry.mention, entry.features));
        });
    return nominees;
  }

  private String kind(String id) {
    return names.country(id) ? "country" : actors.kind(id).map(Enum::toString).orElse("named");
  }

  private void self(FeatureSet features, String id, String role, String kind) {
    String language = considered.kit.language.code();
    boolean we = context.we().contains(id) || id.equals(context.issuer());
    features.add("bias");
    features.add("language=", language);
    features.add("language=", language, "&role=", role);
    features.add("role=", role);
    features.add("kind=", kind);
    features.add("we=", String.valueOf(we));
  }

  private static void places(Entry entry, String role, String alone) {
    for (Place place : PLACES) {
      if (place.among(entry.places)) {
        entry.features.add(place.feature);
        entry.features.add(place.feature, "&role=", role);
        entry.features.add(place.feature, alone, "&role=", role);
      }
    }
  }

  /** Where they stand, and whether somebody else stands there too. */
  private static void standing(Entry entry, String role, String alone, String domain, String kind) {
    int close = Place.close(entry.places);
    String standing =
        entry.object()
            ? "standing=named"
            : Place.THREAT.among(entry.places)
                ? "standing=threatened"
                : Place.anyNamed(entry.places) || entry.described
                    ? "standing=nearby"
                    : close > 0 ? "standing=meant" : "standing=far";
    entry.features.add(standing, alone, "&role=", role);
    entry.features.add(standing, "&domain=", domain, "&role=", role);
    entry.features.add(standing, "&kind=", kind, "&role=", role);
    entry.features.add("meant=", String.valueOf(close), alone, "&role=", role);
  }

  /** How much of the whole text is about them. */
  private void share(Entry entry, String id, String role) {
    String named =
        entry.object() ? "&named" : Place.THREAT.among(entry.places) ? "&threatened" : "&unnamed";
    String share = context.share(id);
    entry.features.add("share=", share, named);
    entry.features.add("share=", share, named, "&role=", role);
    entry.features.add("share=", share, named, "&rule=", considered.rule());
    entry.features.add("share=", share, named, "&", source(entry.places));
    entry.features.add("verb=", considered.contentClass(), named, "&role=", role);
    entry.features.add("anybody=", String.valueOf(anybody), named, "&role=", role);
  }

  private static String source(int places) {
    for (Place place : SOURCES) {
      if (place.among(places)) {
        return place.feature;
      }
    }
    return "from=else";
  }
}
