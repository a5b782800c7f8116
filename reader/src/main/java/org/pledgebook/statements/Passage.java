package org.pledgebook.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.actors.Actors;
import org.pledgebook.document.Paragraph;
import org.pledgebook.document.Sentence;

/** A paragraph with those whom its sentences name, found once for all that ask. */
final class Passage {
  final Paragraph paragraph;
  private final Actors actors;
  private final @Nullable List<ActorMention>[] mentions;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists cannot be made otherwise
  Passage(Paragraph paragraph, Actors actors) {
    this.paragraph = paragraph;
    this.actors = actors;
    this.mentions = new List[paragraph.sentences().size()];
  }

  /** Where its words start in the text. */
  int start() {
    return paragraph.block().wordsStart();
  }

  /** Those whom the sentence with this index names. */
  List<ActorMention> mentions(int sentence) {
    List<ActorMention> found = mentions[sentence];
    if (found == null) {
      Sentence range = paragraph.sentences().get(sentence);
      found = actors.mentions(paragraph.tokens(), range.from(), range.to());
      mentions[sentence] = found;
    }
    return found;
  }
}
