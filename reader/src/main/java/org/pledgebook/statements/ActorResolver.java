package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.actors.Actors;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;

/**
 * Names who acts in a statement: from its subject's words, from whom pronouns stand for, else from
 * the document.
 */
final class ActorResolver {
  /** An actor with the mention that names it, or null where it is meant without being named. */
  record Resolved(String id, @Nullable ActorMention mention) {}

  private final Actors actors;
  private final Names names;
  private final Context context;

  /** Those who acted last in the text, for "they" and "it". */
  private List<String> last = List.of();

  /** The block in which they did. */
  private int lastBlock = -1;

  /** Those who acted in the block that introduces a list, by its index. */
  private final Map<Integer, List<String>> byBlock = new LinkedHashMap<>();

  ActorResolver(Actors actors, Names names, Context context) {
    this.actors = actors;
    this.names = names;
    this.context = context;
  }

  List<Resolved> resolve(Considered considered) {
    List<Resolved> found = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Resolved resolved : find(considered)) {
      if (!ids.contains(resolved.id())) {
        ids.add(resolved.id());
        found.add(resolved);
      }
    }
    last = ids;
    lastBlock = considered.paragraph.block().index();
    byBlock.put(considered.paragraph.block().index(), ids);
    return found;
  }

  /** A clause that is no statement may still say whom the next "they" stands for. */
  void pass(Considered considered) {
    Clause clause = considered.candidate.clause();
    if (clause != null
        && clause.link() == Clause.Link.MAIN
        && considered.subject.type() == Subject.Type.OFFICIAL) {
      List<Resolved> named = named(considered);
      if (!named.isEmpty()) {
        last = named.stream().map(Resolved::id).toList();
        lastBlock = considered.paragraph.block().index();
        byBlock.putIfAbsent(considered.paragraph.block().index(), last);
      }
    }
  }

  private List<Resolved> find(Considered considered) {
    if (considered.candidate.kind() == Candidate.Kind.NOMINAL) {
      List<Resolved> owners = owners(considered);
      if (!owners.isEmpty()) {
        return owners;
      }
    }
    if (considered.candidate.kind() == Candidate.Kind.FRAGMENT) {
      return implied(lead(considered));
    }
    return switch (considered.subject.type()) {
      case WE, I -> {
        List<Resolved> named = named(considered);
        yield named.isEmpty() ? implied(speakers(considered)) : named;
      }
      case GROUP -> {
        List<Resolved> named = named(considered);
        yield named.isEmpty()
            ? implied(context.pair().isEmpty() ? speakers(considered) : context.pair())
            : named;
      }
      case OFFICIAL, ADVERSARY -> official(considered);
      case PERSON, IT -> implied(near(considered).isEmpty() ? weOrIssuer() : near(considered));
      case THEY -> implied(they(considered));
      case NONE -> implied(lead(considered));
      default -> thing(considered);
    };
  }

  /** Those who acted last, if it was in this block; nobody once another paragraph has begun. */
  private List<String> near(Considered considered) {
    return lastBlock == considered.paragraph.block().index() ? last : List.of();
  }

  private List<String> they(Considered considered) {
    List<String> near = near(considered);
    if (near.size() < 2 && !context.pair().isEmpty()) {
      return context.pair();
    }
    return near.isEmpty() ? context.we() : near;
  }

  private List<String> speakers(Considered considered) {
    if (considered.quoted && context.issuer() == null && !last.isEmpty()) {
      return last;
    }
    return context.we().isEmpty() ? lastOrHome() : context.we();
  }

  /**
   * Those who acted last; in a text of one country's offices, that country if it was not among
   * them.
   */
  private List<String> lastOrHome() {
    return context.home().stream().allMatch(last::contains) ? last : context.home();
  }

  private List<Resolved> official(Considered considered) {
    List<Resolved> named = named(considered);
    return named.isEmpty() ? implied(issuerOrWe()) : named;
  }

  private List<String> weOrIssuer() {
    return context.we().isEmpty() ? issuerOrWe() : context.we();
  }

  private List<String> issuerOrWe() {
    if (context.issuer() != null) {
      return List.of(context.issuer());
    }
    return context.we().isEmpty() ? lastOrHome() : context.we();
  }

  /**
   * A thing acts for those who made it: the agent of a passive, whoever the reporting clause names,
   * an adjective of the subject; "this assistance" for those before; else those who speak.
   */
  private List<Resolved> thing(Considered considered) {
    List<Resolved> agents = agents(considered);
    if (!agents.isEmpty()) {
      return agents;
    }
    Clause clause = considered.candidate.clause();
    if (clause != null) {
      Clause holder = clause.subjectHolder();
      if (holder.link() == Clause.Link.THAT && holder.governor() != null) {
        List<Resolved> reporters = named(considered, holder.governor().subjectHolder());
        if (!reporters.isEmpty()) {
          return reporters;
        }
      }
      List<Resolved> own =
          (clause.effects() & VerbGroup.Effect.PASSIVE) == 0 ? named(considered) : List.of();
      if (!own.isEmpty()) {
        return own;
      }
      boolean pointing =
          holder.hasSubject()
              && (considered
                      .sentence
                      .word(holder.subjectStart())
                      .in(considered.kit.grammar.demonstrative)
                  || considered
                      .sentence
                      .word(holder.subjectStart())
                      .in(considered.kit.grammar.possessive));
      if (pointing && !near(considered).isEmpty()) {
        return implied(near(considered));
      }
    }
    return implied(weOrIssuer());
  }

  /** "… by the United States", "… par la Force": the agent of a passive. */
  private List<Resolved> agents(Considered considered) {
    List<Resolved> found = new ArrayList<>();
    Clause clause = considered.candidate.clause();
    if (clause == null || (clause.effects() & VerbGroup.Effect.PASSIVE) == 0) {
      return found;
    }
    for (ActorMention mention : considered.mentions) {
      int by = mention.from() - 1;
      while (by > clause.group().end()
          && considered.kit.grammar.determines(considered.sentence.word(by))) {
        by--;
      }
      boolean agent =
          by >= clause.group().end()
              && by < clause.end()
              && considered.sentence.word(by).in(considered.kit.grammar.agent);
      if (agent) {
        ids(considered, mention).forEach(id -> found.add(new Resolved(id, mention)));
      }
    }
    return found;
  }

  private List<String> lead(Considered considered) {
    Integer block = considered.paragraph.leadIn().map(lead -> lead.block().index()).orElse(null);
    if (block != null) {
      List<String> known = byBlock.get(block);
      if (known != null && !known.isEmpty()) {
        return known;
      }
      List<String> named = leadMentions(considered);
      if (!named.isEmpty()) {
        return named;
      }
    }
    return context.we().isEmpty() ? lastOrHome() : context.we();
  }

  /** "Le Conseil de sécurité," above its decisions. */
  private List<String> leadMentions(Considered considered) {
    List<String> ids = new ArrayList<>();
    considered
        .paragraph
        .leadIn()
        .filter(lead -> lead.isReadable() && lead.tokens().size() < 12)
        .ifPresent(
            lead -> {
              for (ActorMention mention : actors.mentions(lead.tokens(), 0, lead.tokens().size())) {
                if (body(mention)) {
                  ids.addAll(mention.ids());
                }
              }
            });
    return ids;
  }

  private static boolean body(ActorMention mention) {
    return switch (mention.form()) {
      case ORGANISATION, GROUP, COUNTRY, ROLE -> true;
      default -> false;
    };
  }

  /**
   * "the commitment of the Commission", "l'offre de l'Algérie": the mention between the noun and
   * its verb.
   */
  private List<Resolved> owners(Considered considered) {
    Candidate candidate = considered.candidate;
    SentenceView s = considered.sentence;
    int limit = candidate.end();
    for (int i = candidate.start(); i < candidate.end(); i++) {
      if (s.word(i).is(Tag.VERB | Tag.INFINITIVE)
          && i > candidate.start()
          && s.word(s.beforeLight(i)).in(considered.kit.grammar.marker)) {
        limit = i;
        break;
      }
    }
    List<Resolved> found = new ArrayList<>();
    for (ActorMention mention : considered.mentions) {
      if (mention.from() >= candidate.start()
          && mention.from() < limit
          && acts(mention)
          && !generic(considered, mention)) {
        ids(considered, mention).forEach(id -> found.add(new Resolved(id, mention)));
      }
    }
    return found;
  }

  private static boolean acts(ActorMention mention) {
    return switch (mention.form()) {
      case EVENT, PLACE, PEOPLE, REGION -> false;
      default -> !mention.ids().isEmpty();
    };
  }

  /** Who the subject's own words name. */
  private List<Resolved> named(Considered considered) {
    Clause clause = considered.candidate.clause();
    if (clause == null) {
      return List.of();
    }
    return named(considered, clause.subjectHolder());
  }

  private List<Resolved> named(Considered considered, Clause holder) {
    List<Resolved> found = new ArrayList<>();
    boolean bareRole = false;
    for (ActorMention mention : considered.mentions) {
      boolean inside =
          mention.from() >= holder.subjectStart() && mention.from() < holder.subjectEnd();
      if (!inside) {
        continue;
      }
      if (mention.ids().isEmpty()) {
        bareRole |= mention.form() == ActorMention.Form.ROLE;
      } else if (acts(mention)
          && !generic(considered, mention)
          && joins(considered, holder, mention)) {
        ids(considered, mention).forEach(id -> found.add(new Resolved(id, mention)));
      }
    }
    if (bareRole
        && context.issuer() != null
        && names.country(context.issuer())
        && coordinated(considered, holder)) {
      found.add(0, new Resolved(context.issuer(), null));
    }
    return found;
  }

  private boolean coordinated(Considered considered, Clause holder) {
    return considered.sentence.has(
        considered.kit.grammar.conjunction, holder.subjectStart(), holder.subjectEnd());
  }

  private List<String> ids(Considered considered, ActorMention mention) {
    return names.of(considered.sentence.tokens, mention, context);
  }

  /**
   * "le Conseil" in "le Conseil des administrateurs de la Banque mondiale": the name behind it says
   * whose.
   */
  private boolean generic(Considered considered, ActorMention mention) {
    if (mention.form() != ActorMention.Form.SHORT_NAME || mention.to() >= considered.sentence.to) {
      return false;
    }
    return considered.sentence.word(mention.to()).in(considered.kit.grammar.belonging);
  }

  /**
   * Whether the mention is the subject or an equal part of it, not something that hangs on it by a
   * preposition.
   */
  private boolean joins(Considered considered, Clause holder, ActorMention mention) {
    for (int i = mention.from() - 1; i >= holder.subjectStart(); i--) {
      Word word = considered.sentence.word(i);
      if (word.in(considered.kit.grammar.belonging)) {
        return true;
      }
      if (word.in(considered.kit.grammar.conjunction) || word.isMark(',')) {
        return true;
      }
      if (word.any(Tag.PREPOSITION) && !word.any(Tag.DETERMINER | Tag.NOUN | Tag.NAME)) {
        return false;
      }
    }
    return true;
  }

  private static List<Resolved> implied(List<String> ids) {
    List<Resolved> implied = new ArrayList<>(ids.size());
    for (String id : ids) {
      implied.add(new Resolved(id, null));
    }
    return implied;
  }
}
