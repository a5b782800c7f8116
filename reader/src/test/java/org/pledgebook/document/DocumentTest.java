package org.pledgebook.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pledgebook.language.Languages;
import org.pledgebook.source.Metadata;

class DocumentTest {
  private static final Metadata PUBLISHED =
      new Metadata(null, null, null, "https://example.org/a", null);

  @Test
  void hasTheSameIdWhereverTheSameTextIsRead() {
    assertThat(Document.of("a.txt", "We will act.", Metadata.NONE).id())
        .hasSize(16)
        .isEqualTo(Document.of("/tmp/b.txt", "We will act.", Metadata.NONE).id());
  }

  @Test
  void hasTheHeadingThatItsTextBeginsWith() {
    Analyser analyser = new Analyser(Languages.packed());
    String body = "\n\nBrussels, 7 April 2022\n\nWe will act on all of this, and soon.\n";
    assertThat(analyser.document("a.txt", "Statement of the  Ministers" + body, Metadata.NONE))
        .returns(Optional.of("Statement of the Ministers"), Document::heading);
    assertThat(analyser.document("a.txt", "We will act." + body, Metadata.NONE))
        .returns(Optional.empty(), Document::heading);
    assertThat(Document.of("a.txt", "Statement" + body, Metadata.NONE).heading()).isEmpty();
  }

  @Test
  void hasAnotherIdForAnotherTextOrAnotherPublishedAddress() {
    String id = Document.of("a.txt", "We will act.", Metadata.NONE).id();

    assertThat(Document.of("a.txt", "We will act!", Metadata.NONE).id()).isNotEqualTo(id);
    assertThat(Document.of("a.txt", "We will act.", PUBLISHED).id()).isNotEqualTo(id);
  }
}
