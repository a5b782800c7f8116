package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.Document;
import org.pledgebook.document.Paragraph;
import org.pledgebook.domains.DomainContext;
import org.pledgebook.domains.Domains;
import org.pledgebook.domains.Hits;
import org.pledgebook.domains.Profile;
import org.pledgebook.language.Language;

/**
 * Names the domains of statements, with the evidence of title, headings and the paragraph around.
 */
final class Topics {
  private final Domains domains;
  private final Profile title;
  private final List<Passage> opening;
  private final Map<Integer, Hits> blocks = new HashMap<>();

  private @Nullable Profile whole;

  Topics(Domains domains, Document document, List<Passage> opening, Language language) {
    this.domains = domains;
    String words = document.metadata().title() == null ? "" : document.metadata().title();
    this.title = domains.find(language.tokens(words, 0, words.length())).profile();
    this.opening = opening;
  }

  List<String> of(
      Considered considered, int from, int to, Act act, boolean money, List<String> actors) {
    Paragraph paragraph = considered.paragraph;
    Clause clause = considered.candidate.clause();
    Hits hits = hits(paragraph);
    DomainContext context =
        DomainContext.of(act.code())
            .withVerb(clause == null ? -1 : clause.group().content())
            .withParagraph(hits.profile())
            .withHeading(profile(paragraph.heading()))
            .withLeadIn(profile(paragraph.leadIn()))
            .withDocument(title, whole())
            .with(money, actors);
    return domains.rank(hits, from, to, context);
  }

  /** What the opening of the document speaks of; not asked for where there are no statements. */
  private Profile whole() {
    if (whole == null) {
      List<Profile> profiles = new ArrayList<>(opening.size());
      for (Passage passage : opening) {
        profiles.add(profile(Optional.of(passage.paragraph)));
      }
      whole = Profile.sum(profiles);
    }
    return whole;
  }

  private Profile profile(Optional<Paragraph> paragraph) {
    return paragraph
        .filter(Paragraph::isReadable)
        .map(readable -> hits(readable).profile())
        .orElse(Profile.EMPTY);
  }

  private Hits hits(Paragraph paragraph) {
    return blocks.computeIfAbsent(
        paragraph.block().index(), index -> domains.find(paragraph.tokens()));
  }
}
