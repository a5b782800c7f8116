package org.pledgebook.domains;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pledgebook.document.Analyser;
import org.pledgebook.document.Paragraph;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads folders of labelled documents ({@code docs/ID.txt}, {@code gold/ID.jsonl}). */
final class LabelledClauses {
  private final Languages languages;
  private final Analyser analyser;
  private final Domains domains;

  LabelledClauses(Languages languages, Domains domains) {
    this.languages = languages;
    this.analyser = new Analyser(languages);
    this.domains = domains;
  }

  /** The clauses of a folder's documents in one language, but for those that teach acts alone. */
  List<LabelledClause> read(Path folder, String language) {
    List<LabelledClause> clauses = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("gold"))) {
      Set<String> onlyActs = onlyActs(folder);
      for (Path gold : files.sorted().toList()) {
        String id = gold.getFileName().toString().replace(".jsonl", "");
        if (id.startsWith(language + "-") && !onlyActs.contains(id)) {
          clauses.addAll(document(folder, gold, id, language));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return clauses;
  }

  private static Set<String> onlyActs(Path folder) throws IOException {
    Set<String> ids = new HashSet<>();
    String manifest = Files.readString(folder.resolve("manifest.json"));
    for (JsonNode entry : new JsonMapper().readTree(manifest)) {
      if (entry.path("teaches").asString("all").equals("acts")) {
        ids.add(entry.path("id").asString());
      }
    }
    return ids;
  }

  private List<LabelledClause> document(Path folder, Path gold, String id, String code)
      throws IOException {
    Language language = languages.get(code);
    String text = Files.readString(folder.resolve("docs").resolve(id + ".txt"));
    Path sidecar = folder.resolve("docs").resolve(id + ".json");
    String title = Files.exists(sidecar) ? Json.of(Files.readString(sidecar)).text("title") : "";
    List<Paragraph> paragraphs = new ArrayList<>();
    analyser.analyse(text, Optional.of(code)).forEach(paragraphs::add);
    Tokens titleTokens = language.tokens(title, 0, title.length());
    Tokens whole = language.tokens(text, 0, text.length());
    DomainContext around =
        DomainContext.of("commit")
            .withDocument(domains.find(titleTokens).profile(), domains.find(whole).profile());
    List<LabelledClause> clauses = new ArrayList<>();
    for (String line : Files.readAllLines(gold)) {
      if (!line.isBlank()) {
        Json label = Json.of(line);
        int start = text.offsetByCodePoints(0, label.number("start"));
        int end = text.offsetByCodePoints(0, label.number("end"));
        clauses.add(clause(id, whole, label, paragraphs, around, start, end));
      }
    }
    return clauses;
  }

  private LabelledClause clause(
      String id,
      Tokens whole,
      Json label,
      List<Paragraph> paragraphs,
      DomainContext document,
      int start,
      int end) {
    Optional<Paragraph> paragraph =
        paragraphs.stream()
            .filter(p -> p.block().start() <= start && end <= p.block().end() && p.isReadable())
            .findFirst();
    Tokens tokens = paragraph.map(Paragraph::tokens).orElse(whole);
    int from = first(tokens, start);
    int to = first(tokens, end);
    DomainContext context =
        DomainContext.of(label.text("act"))
            .withVerb(verb(tokens, from, to))
            .with(!label.list("amounts").isEmpty(), label.list("actors"))
            .withLeadIn(profile(paragraph.flatMap(Paragraph::leadIn)))
            .withHeading(profile(paragraph.flatMap(Paragraph::heading)))
            .withParagraph(profile(paragraph))
            .withDocument(document.title(), document.document());
    List<String> gold = label.list("domains");
    return new LabelledClause(
        id, whole.language().code(), label.flag("weak"), gold, tokens, from, to, context);
  }

  private Profile profile(Optional<Paragraph> paragraph) {
    return paragraph
        .filter(Paragraph::isReadable)
        .map(p -> domains.find(p.tokens()).profile())
        .orElse(Profile.EMPTY);
  }

  private static int first(Tokens tokens, int offset) {
    int i = 0;
    while (i < tokens.size() && tokens.start(i) < offset) {
      i++;
    }
    return i;
  }

  /**
   * A stand-in for the verb of the action: the first finite verb, or the infinitive that soon
   * follows it.
   */
  static int verb(Tokens tokens, int from, int to) {
    int verb = -1;
    for (int i = from; i < to; i++) {
      Word word = tokens.word(i);
      boolean nominal =
          i > from && tokens.word(i - 1).any(Tag.DETERMINER | Tag.ADJECTIVE | Tag.PREPOSITION);
      if (verb < 0) {
        if (word.any(Tag.FINITE) && word.shape() == Word.Shape.LOWER && !nominal) {
          verb = i;
        }
      } else if (i - verb > 4) {
        return verb;
      } else if (word.any(Tag.INFINITIVE) && !word.any(Tag.DETERMINER | Tag.PREPOSITION)) {
        verb = i;
      } else if (word.is(Tag.VERB | Tag.PARTICIPLE) && !nominal) {
        verb = i;
      }
    }
    return verb;
  }
}
