package org.pledgebook.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorKind;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.actors.Actors;
import org.pledgebook.document.Analysed;
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
  /** How much of a text is looked at for those who speak in it. */
  private static final int OPENING = 2500;

  private static final int FIRST_WORDS = 90;

  private final Actors actors;
  private final Map<String, Kit> kits;
  private final Set<String> adversaries;

  Contexts(Actors actors, Map<String, Kit> kits, Set<String> adversaries) {
    this.actors = actors;
    this.kits = kits;
    this.adversaries = adversaries;
  }

  Context of(Document document, Analysed analysed, Language language) {
    Metadata metadata = document.metadata();
    String publisher = metadata.publisher() == null ? "" : metadata.publisher();
    String title = title(document, analysed);
    String issuer = actors.issuer(publisher, title, language).orElse(null);
    Tokens heading = language.tokens(title, 0, title.length());
    List<ActorMention> named = actors.mentions(heading, 0, heading.size());
    String text = document.text();
    Tokens opening = language.tokens(text, 0, Math.min(text.length(), 4 * OPENING));
    Map<String, Integer> counts = counts(named, actors.mentions(opening, 0, opening.size()));
    boolean joint = has(heading, language.wordClass("document.joint"));
    boolean together = has(heading, language.wordClass("document.together"));
    List<String> pair = pair(language, opening, counts, issuer, together);
    LocalDate published =
        metadata.published() != null
            ? metadata.published().reckonFrom()
            : analysed.issued().orElse(null);
    List<String> we = we(document, language, named, issuer, new Title(joint, together), pair);
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
        opinion(language, title + " " + publisher));
  }

  /**
   * The two countries that the first sentences name, if the issuer is one of them and they name no
   * more.
   */
  private List<String> opening(Tokens tokens, @Nullable String issuer) {
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
  private static Map<String, Integer> counts(List<ActorMention> title, List<ActorMention> text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    title.forEach(mention -> count(counts, mention, 5));
    text.forEach(mention -> count(counts, mention, 1));
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

  /**
   * The two countries most named, if the text speaks of "the two leaders" or "both governments".
   */
  private List<String> pair(
      Language language,
      Tokens opening,
      Map<String, Integer> counts,
      @Nullable String issuer,
      boolean joint) {
    WordClass two = language.wordClass("two");
    WordClass group = language.wordClass("noun.group");
    int said = 0;
    for (int i = 0; i + 1 < opening.size(); i++) {
      said += opening.word(i).in(two) && opening.word(i + 1).in(group) ? 1 : 0;
    }
    if (said < (joint ? 1 : 2)) {
      return joint ? opening(opening, issuer) : List.of();
    }
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

  private static String title(Document document, Analysed analysed) {
    String given = document.metadata().title();
    if (given != null) {
      return given;
    }
    for (Paragraph paragraph : analysed) {
      if (paragraph.kind() == org.pledgebook.document.Block.Kind.HEADING) {
        return paragraph.block().words(document.text());
      }
      break;
    }
    return "";
  }

  private List<String> we(
      Document document,
      Language language,
      List<ActorMention> title,
      @Nullable String issuer,
      Title kind,
      List<String> pair) {
    List<String> stated = stated(document, language);
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

  private boolean group(String id) {
    return actors.kind(id).filter(kind -> kind == ActorKind.GROUP).isPresent();
  }

  private boolean country(String id) {
    return actors.kind(id).filter(kind -> kind == ActorKind.COUNTRY).isPresent();
  }

  /** "We, the Leaders of the G7, …": who says so himself. */
  private List<String> stated(Document document, Language language) {
    Kit kit = kits.get(language.code());
    String text = document.text();
    Tokens tokens = language.tokens(text, 0, Math.min(text.length(), OPENING));
    WordClass we = language.wordClass("subject.we");
    for (int i = 0; kit != null && i + 2 < tokens.size(); i++) {
      boolean apposition =
          tokens.word(i).in(we)
              && (tokens.word(i + 1).form().equals(",")
                  || kit.grammar.determines(tokens.word(i + 1)));
      if (apposition) {
        int end = i + 2;
        while (end < tokens.size() && end < i + 40 && !tokens.word(end).form().equals(".")) {
          if (tokens.word(end).form().equals(",") && end > i + 4 && !named(tokens, end)) {
            break;
          }
          end++;
        }
        List<ActorMention> mentions = actors.mentions(tokens, i + 1, end);
        List<String> ids = ids(mentions, true);
        if (!ids.isEmpty()) {
          return List.of(ids.get(0));
        }
        ids = ids(mentions, false);
        if (!ids.isEmpty()) {
          return ids;
        }
      }
    }
    return List.of();
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
                || adversaries.contains(id)
                || !country(id)
                || counts.getOrDefault(id, 0) < 2);
    ids.sort((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0));
    return ids;
  }

  private static void count(Map<String, Integer> counts, ActorMention mention, int weight) {
    switch (mention.form()) {
      case EVENT, PLACE -> {}
      default -> mention.ids().forEach(id -> counts.merge(id, weight, Integer::sum));
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
