package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.actors.Actors;
import org.pledgebook.document.Paragraph;
import org.pledgebook.language.Tokens;

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

  /** Says which of the nominees benefit. */
  interface Judge {
    List<String> choose(Considered considered, List<Nominee> nominees);
  }

  private static final Place[] OF_TEXT = {Place.TEXT, Place.SECOND_OF_TEXT, Place.THIRD_OF_TEXT};

  /** How many of those whom the text names are looked at, and what share of a count is as much. */
  private static final int MOST_OF_TEXT = 6;

  private static final double ABOUT_AS_OFTEN = 0.8;

  /** How many blocks further a topic is still near. */
  private static final int NEAR = 2;

  private final Actors actors;
  private final Names names;
  private final Context context;
  private final Set<String> adversaries;
  private final Judge judge;
  private final Map<String, Nominees.Known> known = new HashMap<>();
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
    Nominees nominees = new Nominees(actors, names, context, known, adversaries, considered);
    named(nominees, considered, from, to);
    meant(nominees, considered);
    List<String> chosen = judge.choose(considered, nominees.all(acting, domains));
    turn(considered, nominees.topic(acting));
    return chosen.stream().map(id -> new Found(id, nominees.mention(id))).toList();
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
  private void named(Nominees nominees, Considered considered, int from, int to) {
    Placing placing = new Placing(considered, from, to);
    List<ActorMention> groups =
        considered.kit.groups.find(
            considered.sentence, considered.mentions, from, placing.verb(), to);
    nominees.anybody(considered.kit.groups.anybody(considered.sentence, placing.verb(), to));
    for (ActorMention mention : considered.mentions) {
      if (names(mention)
          && !inside(mention, groups)
          && !placing.currency(mention)
          && !placing.opensNext(mention)) {
        for (String id : names.of(considered.sentence.tokens, mention, context)) {
          nominees.named(id, mention, placing);
        }
      }
    }
    groups.forEach(nominees::described);
  }

  private static boolean names(ActorMention mention) {
    return !mention.ids().isEmpty() && mention.form() != ActorMention.Form.EVENT;
  }

  /** Whether it only tells which group is meant: "Pacific" in "Pacific countries". */
  private static boolean inside(ActorMention mention, List<ActorMention> groups) {
    boolean tells =
        switch (mention.form()) {
          case REGION, ADJECTIVE, PEOPLE, PLACE -> true;
          default -> false;
        };
    return tells
        && groups.stream()
            .anyMatch(group -> mention.from() >= group.from() && mention.to() <= group.to());
  }

  /**
   * Those who are meant: by the list, the heading, the statement before, the title and the text as
   * a whole.
   */
  private void meant(Nominees nominees, Considered considered) {
    Paragraph paragraph = considered.paragraph;
    paragraph
        .leadIn()
        .map(lead -> byBlock.get(lead.block().index()))
        .ifPresent(ids -> ids.forEach(id -> nominees.meant(id, Place.LEAD)));
    int distance = paragraph.block().index() - topicBlock;
    Place where =
        distance == 0 ? Place.TOPIC : distance <= NEAR ? Place.NEAR_TOPIC : Place.FAR_TOPIC;
    topic.forEach(id -> nominees.meant(id, where));
    paragraph
        .heading()
        .ifPresent(heading -> heading(heading).forEach(id -> nominees.meant(id, Place.HEADING)));
    ofText(nominees);
    for (ActorMention mention : context.titled()) {
      for (String id : called(context.title(), mention)) {
        nominees.meant(id, Place.TITLE).add("from=title&form=", mention.form().name());
      }
    }
    if (context.issuer() != null && !names.country(context.issuer())) {
      nominees.meant(context.issuer(), Place.ISSUER);
    }
  }

  /**
   * Whom the text names most, in three ranks; those who are named about as often as the first of a
   * rank share it: a text for two countries is for both.
   */
  private void ofText(Nominees nominees) {
    List<String> most = context.beneficiaries();
    int rank = -1;
    double least = Double.MAX_VALUE;
    for (String id : most.subList(0, Math.min(MOST_OF_TEXT, most.size()))) {
      int count = context.counts().getOrDefault(id, 0);
      if (count < least) {
        rank++;
        least = ABOUT_AS_OFTEN * count;
      }
      if (rank < OF_TEXT.length) {
        nominees.meant(id, OF_TEXT[rank]);
      }
    }
  }

  /** Whom a mention names, called as statements call them. */
  private List<String> called(Tokens tokens, ActorMention mention) {
    return names(mention) ? names.of(tokens, mention, context) : List.of();
  }

  private List<String> heading(Paragraph heading) {
    return headings.computeIfAbsent(
        heading.block().index(),
        index -> {
          List<String> ids = new ArrayList<>();
          if (heading.isReadable()) {
            Tokens tokens = heading.tokens();
            for (ActorMention mention : actors.mentions(tokens, 0, tokens.size())) {
              ids.addAll(called(tokens, mention));
            }
          }
          return ids;
        });
  }
}
