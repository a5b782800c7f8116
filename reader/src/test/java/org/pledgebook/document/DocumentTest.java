package org.pledgebook.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
  void hasAnotherIdForAnotherTextOrAnotherPublishedAddress() {
    String id = Document.of("a.txt", "We will act.", Metadata.NONE).id();

    assertThat(Document.of("a.txt", "We will act!", Metadata.NONE).id()).isNotEqualTo(id);
    assertThat(Document.of("a.txt", "We will act.", PUBLISHED).id()).isNotEqualTo(id);
  }
}
