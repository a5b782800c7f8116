package org.pledgebook.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorKind;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.actors.Actors;
import org.pledgebook.document.Block;
import org.pledgebook.document.Document;
import org.pledgebook.document.Paragraph;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.WordClass;
import org.pledgebook.source.Metadata;

/**
 * Finds out once what a document says for all its sentences: who issued it, who "we" are, whom it
 * is about.
 */
final class Contexts {
  /** How much of a text is looked at for those who speak in it, in characters. */
  private static final int OPENING = 2500;

  /** How far into a text it is counted how often each is named, in characters. */
  private static final int LOOKED_AT = 10_000;

  private static final int FIRST_WORDS = 90;

  /** So few offices may be those of the country that a text is about. */
  private static final int ENOUGH_OFFICES = 3;

  /** Which share of the offices that a text names makes it that country's own. */
  private static final double MOST_OFFICES = 0.75;

  private final Actors actors;
  private final Map<String, Kit> kits;
  private final Set<String> adversaries;
  private final Set<String> unhelped;

  /**
   * @param unhelped those of the adversaries whom texts are hardly ever for
   */
  Contexts(Actors actors, Map<String, Kit> kits, Set<String> adversaries, Set<String> unhelped) {
    this.actors = actors;
    this.kits = kits;
    this.adversaries = adversaries;
    this.unhelped = unhelped;
  }

  /**
   * The context of a document.
   *
   * @param passages those with which it opens
   * @param issued the day of issue that its text tells
   * @param language its own
   */
  Context of(
      Document document, List<Passage> passages, Optional<LocalDate> issued, Language language) {
    Metadata metadata = document.metadata();
    String publisher = metadata.publisher() == null ? "" : metadata.publisher();
    String title = title(document, passages);
    Tokens heading = language.tokens(title, 0, title.length());
    List<ActorMention> named = actors.mentions(heading, 0, heading.size());
    String issuer = actors.issuer(publisher, named, language).orElse(null);
    List<Passage> looked = passages.stream().filter(p -> p.start() < LOOKED_AT).toList();
    Map<String, Integer> counts = counts(named, looked);
    boolean joint = has(heading, language.wordClass("document.joint"));
    boolean together = has(heading, language.wordClass("document.together"));
    int saysTwo = saysTwo(language, looked);
    List<String> pair =
        saysTwo >= (together ? 1 : 2)
            ? pair(counts, issuer)
            : together ? opening(document.text(), language, issuer) : List.of();
    LocalDate published =
        metadata.published() != null ? metadata.published().reckonFrom() : issued.orElse(null);
    List<String> we = we(looked, language, named, issuer, new Title(joint, together), pair);
    return new Context(
        issuer,
        we,
        pair,
        counts.keySet(),
        beneficiaries(counts, we, issuer),
        counts,
        heading,
        named,
        published,
        we.isEmpty() && publisher.isBlank() ? offices(looked) : List.of(),
        issuer == null && !publisher.isBlank(),
        opinion(language, title + " " + publisher));
  }

  /**
   * The two countries that the first sentences name, if the issuer is one of them and they name no
   * more.
   */
  private List<String> opening(String text, Language language, @Nullable String issuer) {
    Tokens tokens = language.tokens(text, 0, Math.min(text.length(), OPENING));
    List<String> ids = new ArrayList<>();
    for (ActorMention mention : actors.mentions(tokens, 0, Math.min(tokens.size(), FIRST_WORDS))) {
      boolean named =
          mention.form() == ActorMention.Form.COUNTRY || mention.form() == ActorMention.Form.ROLE;
      for (String id : mention.ids()) {
        if (named && country(id) && !ids.contains(id) && !adversaries.contains(id)) {
          ids.add(id);
        }
      }
    }
    return ids.size() == 2 && issuer != null && ids.contains(issuer) ? ids : List.of();
  }

  /**
   * What a title says of who speaks.
   *
   * @param joint of a group: "leaders' statement", "ministers' declaration"
   * @param together of several countries: "joint statement", "déclaration conjointe"
   */
  private record Title(boolean joint, boolean together) {}

  /** How often each is named; the title counts five times. */
  private static Map<String, Integer> counts(List<ActorMention> title, List<Passage> text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    title.forEach(mention -> count(counts, mention, 5));
    for (Passage passage : text) {
      for (int i = 0; i < passage.paragraph.sentences().size(); i++) {
        passage.mentions(i).forEach(mention -> count(counts, mention, 1));
      }
    }
    return counts;
  }

  private static boolean has(Tokens tokens, WordClass wordClass) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.word(i).in(wordClass)) {
        return true;
      }
    }
    return false;
  }

  /** How often the text speaks of "the two leaders" or "both governments". */
  private static int saysTwo(Language language, List<Passage> passages) {
    WordClass two = language.wordClass("two");
    WordClass group = language.wordClass("noun.group");
    int said = 0;
    for (Passage passage : passages) {
      if (passage.paragraph.language().filter(language::equals).isPresent()) {
        Tokens tokens = passage.paragraph.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
          said += tokens.word(i).in(two) && tokens.word(i + 1).in(group) ? 1 : 0;
        }
      }
    }
    return said;
  }

  /**
   * The two countries most named, the issuer first if it is one, of a text that says often enough
   * that it is about two.
   */
  private List<String> pair(Map<String, Integer> counts, @Nullable String issuer) {
    List<String> countries = new ArrayList<>(counts.keySet());
    countries.removeIf(
        id -> !country(id) || adversaries.contains(id) || counts.getOrDefault(id, 0) < 2);
    countries.sort((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0));
    List<String> pair = new ArrayList<>();
    if (issuer != null && country(issuer)) {
      pair.add(issuer);
      countries.remove(issuer);
    }
    for (String id : countries) {
      if (pair.size() < 2) {
        pair.add(id);
      }
    }
    return pair.size() == 2 ? pair : List.of();
  }

  private static String title(Document document, List<Passage> passages) {
    String given = document.metadata().title();
    if (given != null) {
      return given;
    }
    if (!passages.isEmpty() && passages.get(0).paragraph.kind() == Block.Kind.HEADING) {
      return passages.get(0).paragraph.block().words(document.text());
    }
    return "";
  }

  private List<String> we(
      List<Passage> text,
      Language language,
      List<ActorMention> title,
      @Nullable String issuer,
      Title kind,
      List<String> pair) {
    List<String> stated = stated(text, language);
    if (!stated.isEmpty()) {
      return stated;
    }
    List<String> countries = ids(title, false);
    List<String> bodies = ids(title, true);
    boolean ownTitle = issuer != null && countries.contains(issuer);
    boolean foreignBody = issuer == null || country(issuer);
    if (!bodies.isEmpty() && foreignBody && !ownTitle && (kind.joint() || group(bodies.get(0)))) {
      return List.of(bodies.get(0));
    }
    if (kind.together() && countries.size() + bodies.size() > 1) {
      List<String> all = new ArrayList<>(countries);
      all.addAll(bodies);
      return all;
    }
    if (kind.together() && !pair.isEmpty()) {
      return pair;
    }
    return issuer == null ? List.of() : List.of(issuer);
  }

  /**
   * The country whose office a text without a publisher names first, if by far the most are its
   * own.
   */
  private List<String> offices(List<Passage> text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Passage passage : text) {
      for (int i = 0; i < passage.paragraph.sentences().size(); i++) {
        for (ActorMention mention : passage.mentions(i)) {
          switch (mention.form()) {
            case ROLE, PERSON -> count(counts, mention, 1);
            default -> {}
          }
        }
      }
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.keySet().stream()
        .limit(1)
        .filter(this::country)
        .filter(id -> counts.getOrDefault(id, 0) >= Math.max(ENOUGH_OFFICES, MOST_OFFICES * all))
        .toList();
  }

  private boolean group(String id) {
    return actors.kind(id).filter(kind -> kind == ActorKind.GROUP).isPresent();
  }

  private boolean country(String id) {
    return actors.kind(id).filter(kind -> kind == ActorKind.COUNTRY).isPresent();
  }

  /** "We, the Leaders of the G7, …", or of those in the list that follows: who says so himself. */
  private List<String> stated(List<Passage> text, Language language) {
    Kit kit = kits.get(language.code());
    WordClass we = language.wordClass("subject.we");
    for (Passage passage : text) {
      Paragraph paragraph = passage.paragraph;
      if (kit != null
          && passage.start() < OPENING
          && paragraph.language().filter(language::equals).isPresent()) {
        Tokens tokens = paragraph.tokens();
        for (int i = 0; i + 2 < tokens.size(); i++) {
          boolean apposition =
              tokens.word(i).in(we)
                  && (tokens.word(i + 1).isMark(',') || kit.grammar.determines(tokens.word(i + 1)));
          List<String> ids = apposition ? stated(tokens, i, text, paragraph) : List.of();
          if (!ids.isEmpty()) {
            return ids;
          }
        }
      }
    }
    return List.of();
  }

  /** Whom the words behind "we" name, a body before countries; else the list that they open. */
  private List<String> stated(Tokens tokens, int we, List<Passage> text, Paragraph paragraph) {
    int end = we + 2;
    while (end < tokens.size() && end < we + 40 && !tokens.word(end).isMark('.')) {
      if (tokens.word(end).isMark(',') && end > we + 4 && !named(tokens, end)) {
        break;
      }
      end++;
    }
    List<ActorMention> mentions = actors.mentions(tokens, we + 1, end);
    List<String> bodies = ids(mentions, true);
    if (!bodies.isEmpty()) {
      return List.of(bodies.get(0));
    }
    List<String> countries = ids(mentions, false);
    return countries.isEmpty() ? ids(listed(text, paragraph), false) : countries;
  }

  /** Whom the items name of a list that a paragraph opens. */
  private static List<ActorMention> listed(List<Passage> text, Paragraph opener) {
    List<ActorMention> listed = new ArrayList<>();
    for (Passage passage : text) {
      if (passage.paragraph.leadIn().filter(opener::equals).isPresent()) {
        for (int i = 0; i < passage.paragraph.sentences().size(); i++) {
          listed.addAll(passage.mentions(i));
        }
      }
    }
    return listed;
  }

  private static boolean named(Tokens tokens, int comma) {
    return comma + 1 < tokens.size() && tokens.word(comma + 1).isCapitalised();
  }

  private List<String> ids(List<ActorMention> mentions, boolean bodies) {
    List<String> ids = new ArrayList<>();
    for (ActorMention mention : mentions) {
      boolean body =
          switch (mention.form()) {
            case ORGANISATION, GROUP -> true;
            default -> false;
          };
      boolean place =
          mention.form() == ActorMention.Form.EVENT || mention.form() == ActorMention.Form.PLACE;
      for (String id : mention.ids()) {
        if (!place && body == bodies && !ids.contains(id) && !adversaries.contains(id)) {
          ids.add(id);
        }
      }
    }
    return ids;
  }

  /** The countries that the text is about, but for those who speak, most named first. */
  private List<String> beneficiaries(
      Map<String, Integer> counts, List<String> we, @Nullable String issuer) {
    List<String> ids = new ArrayList<>(counts.keySet());
    ids.removeIf(
        id ->
            we.contains(id)
                || id.equals(issuer)
                || unhelped.contains(id)
                || !country(id)
                || counts.getOrDefault(id, 0) < 2);
    ids.sort((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0));
    return ids;
  }

  /** "the Commission" may be one of several bodies, so it says of none that the text names it. */
  private static void count(Map<String, Integer> counts, ActorMention mention, int weight) {
    boolean somebody =
        switch (mention.form()) {
          case EVENT, PLACE -> false;
          case SHORT_NAME -> mention.ids().size() == 1;
          default -> true;
        };
    if (somebody) {
      mention.ids().forEach(id -> counts.merge(id, weight, Integer::sum));
    }
  }

  private static boolean opinion(Language language, String words) {
    WordClass genre = language.wordClass("opinion.genre");
    Tokens tokens = language.tokens(words, 0, words.length());
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.word(i).in(genre)) {
        return true;
      }
    }
    return false;
  }
}
