package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.actors.Actors;
import org.pledgebook.document.Paragraph;
import org.pledgebook.language.Word;

/**
 * Names for or with whom a statement is. Everybody whom the sentence, its list, its heading, the
 * statement before or the title names may be; weights say who is, from where they stand and how
 * they are named.
 */
final class Beneficiaries {
  /**
   * One beneficiary with the mention that names it, or null where it is meant without being named.
   */
  record Found(String id, @Nullable ActorMention mention) {}

  /** Somebody who may benefit, and what speaks for and against. */
  record Candidate(String id, @Nullable ActorMention mention, FeatureSet features) {}

  /** Says which of the candidates benefit. */
  interface Judge {
    List<String> choose(Considered considered, List<Candidate> candidates);
  }

  private static final int MOST_FROM_TEXT = 2;
  private static final int THREAT_REACH = 7;

  /** Where those stand who are likely meant without being named. */
  private static final Set<String> CLOSE =
      Set.of("from=lead", "from=heading", "from=title", "from=topic0", "from=topic1", "from=text0");

  private final Actors actors;
  private final Names names;
  private final Context context;
  private final Set<String> adversaries;
  private final Judge judge;
  private final Map<Integer, List<String>> byBlock = new HashMap<>();
  private final Map<Integer, List<String>> headings = new HashMap<>();

  /** Whom the statements before spoke of: the last that one of them named as its object. */
  private List<String> topic = List.of();

  private int topicBlock = -1;

  Beneficiaries(Actors actors, Names names, Context context, Set<String> adversaries, Judge judge) {
    this.actors = actors;
    this.names = names;
    this.context = context;
    this.adversaries = adversaries;
    this.judge = judge;
  }

  List<Found> find(
      Considered considered, int from, int to, List<String> acting, List<String> domains) {
    Gathering gathering = new Gathering();
    mentioned(gathering, considered, from, to);
    meant(gathering, considered);
    List<Candidate> candidates = gathering.candidates(considered, acting, domains);
    List<String> chosen = judge.choose(considered, candidates);
    turn(considered, gathering.topic(acting));
    List<Found> found = new ArrayList<>();
    for (String id : chosen) {
      found.add(new Found(id, gathering.mentions.get(id)));
    }
    return found;
  }

  /**
   * Goes on with those whom the statement names as its object; a statement that names nobody leaves
   * the topic as it is.
   */
  private void turn(Considered considered, List<String> objects) {
    int block = considered.paragraph.block().index();
    if (!objects.isEmpty()) {
      topic = objects;
      topicBlock = block;
    }
    byBlock.put(block, topic);
  }

  /** Those whom the sentence names, by where they stand. */
  private void mentioned(Gathering gathering, Considered considered, int from, int to) {
    Clause clause = considered.candidate.clause();
    boolean verbal =
        clause != null
            && considered.candidate.kind() == org.pledgebook.statements.Candidate.Kind.CLAUSE;
    int verb = verbal && clause != null ? clause.group().end() : from;
    boolean first = true;
    for (ActorMention mention : considered.mentions) {
      if (mention.ids().isEmpty() || mention.form() == ActorMention.Form.EVENT) {
        continue;
      }
      String place =
          mention.from() >= to
              ? "after"
              : mention.from() >= verb ? "object" : mention.from() >= from ? "subject" : "ahead";
      String before = preposition(considered, mention);
      for (String id : names.of(considered.sentence.tokens, mention, context)) {
        gathering.add(
            id,
            mention,
            place.equals("object"),
            "at=" + place,
            "at=" + place + "&form=" + mention.form(),
            "at=" + place + "&before." + considered.kit.language.code() + "=" + before,
            "at=" + place + "&first=" + first,
            "at=" + place + "&threat=" + threat(considered, mention));
      }
      first = first && !place.equals("object");
    }
  }

  /**
   * Whether a war, an attack or the like stands shortly before: "the war in", "the influence of".
   */
  private static boolean threat(Considered considered, ActorMention mention) {
    SentenceView s = considered.sentence;
    for (int i = Math.max(s.from, mention.from() - THREAT_REACH); i < mention.from(); i++) {
      if (s.word(i).in(considered.kit.grammar.threat)) {
        return true;
      }
    }
    return false;
  }

  /** The preposition or other word before a mention, articles left out. */
  private static String preposition(Considered considered, ActorMention mention) {
    SentenceView s = considered.sentence;
    int at = mention.from() - 1;
    while (at >= s.from
        && considered.kit.grammar.determines(s.word(at))
        && !s.word(at).any(org.pledgebook.language.Tag.PREPOSITION)) {
      at--;
    }
    Word word = s.wordAt(at);
    if (word == null) {
      return "start";
    }
    return word.any(
                org.pledgebook.language.Tag.PREPOSITION | org.pledgebook.language.Tag.CONJUNCTION)
            || word.isPunctuation()
        ? word.lower()
        : "other";
  }

  /**
   * Those who are meant: by the list, the heading, the statement before, the title and the text as
   * a whole.
   */
  private void meant(Gathering gathering, Considered considered) {
    considered
        .paragraph
        .leadIn()
        .map(lead -> byBlock.get(lead.block().index()))
        .ifPresent(ids -> ids.forEach(id -> gathering.add(id, null, false, "from=lead")));
    int distance = considered.paragraph.block().index() - topicBlock;
    String where = distance == 0 ? "from=topic0" : distance <= 2 ? "from=topic1" : "from=topic2";
    topic.forEach(id -> gathering.add(id, null, false, where));
    considered
        .paragraph
        .heading()
        .ifPresent(
            heading ->
                heading(heading).forEach(id -> gathering.add(id, null, false, "from=heading")));
    int rank = 0;
    for (String id : context.beneficiaries()) {
      if (rank < MOST_FROM_TEXT) {
        gathering.add(id, null, false, "from=text" + rank);
      }
      rank++;
    }
    titled().forEach(id -> gathering.add(id, null, false, "from=title"));
    if (context.issuer() != null && !names.country(context.issuer())) {
      gathering.add(context.issuer(), null, false, "from=issuer");
    }
  }

  /** Whom the title names, called as statements call them. */
  private List<String> titled() {
    List<String> ids = new ArrayList<>();
    for (ActorMention mention : context.titled()) {
      if (!mention.ids().isEmpty() && mention.form() != ActorMention.Form.EVENT) {
        ids.addAll(names.of(context.title(), mention, context));
      }
    }
    return ids;
  }

  private List<String> heading(Paragraph heading) {
    return headings.computeIfAbsent(
        heading.block().index(),
        index -> {
          List<String> ids = new ArrayList<>();
          if (heading.isReadable()) {
            for (ActorMention mention :
                actors.mentions(heading.tokens(), 0, heading.tokens().size())) {
              ids.addAll(names.of(heading.tokens(), mention, context));
            }
          }
          return ids;
        });
  }

  /** Candidates while they are collected: who, where from, in the order of first meeting. */
  private final class Gathering {
    private final Map<String, Set<String>> features = new LinkedHashMap<>();
    private final Map<String, @Nullable ActorMention> mentions = new HashMap<>();
    private final Set<String> objects = new LinkedHashSet<>();

    void add(String id, @Nullable ActorMention mention, boolean object, String... names) {
      Set<String> of = features.computeIfAbsent(id, key -> new LinkedHashSet<>());
      of.addAll(List.of(names));
      if (mention != null) {
        mentions.putIfAbsent(id, mention);
      }
      if (object) {
        objects.add(id);
      }
    }

    /** The objects that neither act nor oppose. */
    List<String> topic(List<String> acting) {
      List<String> ids = new ArrayList<>(objects);
      ids.removeAll(acting);
      ids.removeAll(adversaries);
      return ids;
    }

    List<Candidate> candidates(Considered considered, List<String> acting, List<String> domains) {
      Set<String> others = new LinkedHashSet<>(objects);
      others.removeAll(acting);
      others.removeAll(adversaries);
      String domain = domains.isEmpty() ? "none" : domains.get(0);
      List<Candidate> candidates = new ArrayList<>();
      features.forEach(
          (id, places) -> {
            FeatureSet all = considered.features.another();
            places.forEach(all::add);
            int rivals = others.size() - (others.contains(id) ? 1 : 0);
            String kind =
                names.country(id) ? "country" : actors.kind(id).map(Enum::toString).orElse("named");
            String role =
                acting.contains(id) ? "acts" : adversaries.contains(id) ? "adversary" : "other";
            all.add("bias");
            all.add("language=" + considered.kit.language.code());
            all.add("language=" + considered.kit.language.code() + "&role=" + role);
            all.add("role=" + role);
            all.add("kind=" + kind);
            all.add("we=" + (context.we().contains(id) || id.equals(context.issuer())));
            boolean named = places.stream().anyMatch(place -> place.equals("at=object"));
            boolean nearby = places.stream().anyMatch(place -> place.startsWith("at="));
            boolean meant = places.stream().anyMatch(CLOSE::contains);
            String alone = rivals == 0 ? "&alone" : "&rivalled";
            for (String place : places) {
              if (place.indexOf('&') < 0) {
                all.add(place + "&role=" + role);
                all.add(place + alone + "&role=" + role);
              }
            }
            String standing = named ? "named" : nearby ? "nearby" : meant ? "meant" : "far";
            all.add("standing=" + standing + alone + "&role=" + role);
            all.add("standing=" + standing + "&domain=" + domain + "&role=" + role);
            all.add("standing=" + standing + "&kind=" + kind + "&role=" + role);
            all.add(
                "meant="
                    + places.stream().filter(CLOSE::contains).count()
                    + alone
                    + "&role="
                    + role);
            candidates.add(new Candidate(id, mentions.get(id), all));
          });
      return candidates;
    }
  }
}
