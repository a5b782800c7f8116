package org.pledgebook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pledgebook.source.Metadata;

class QuoteTest {
  private static final String ALPHABET = "ab \n\u00a0é\u00adﬁ’«";
  private static final String EMOJI = "\ud83c\uddeb\ud83c\uddf7";

  @Test
  void equalsTheSliceItPointsTo() {
    Document document = Document.of("a.txt", "We will act.", Metadata.NONE);

    Quote quote = document.quote(3, 7);

    assertThat(quote.text()).isEqualTo("will");
    assertThat(quote.document()).isEqualTo(document.id());
    assertThat(quote).isEqualTo(document.quote(3, 7, "will"));
  }

  @Test
  void isMadeOfEverySpanThatCutsNoCharacterAndOfNoOther() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      Document document = Document.of("a.txt", randomText(random), Metadata.NONE);
      String text = document.text();
      int start = random.nextInt(-1, text.length() + 2);
      int end = random.nextInt(-1, text.length() + 2);
      if (start >= 0
          && start < end
          && end <= text.length()
          && !inside(text, start)
          && !inside(text, end)) {
        assertThat(document.quote(start, end).text()).isEqualTo(text.substring(start, end));
        String other = text.substring(start, end) + "x";
        assertThatIllegalArgumentException().isThrownBy(() -> document.quote(start, end, other));
      } else {
        assertThatIllegalArgumentException().isThrownBy(() -> document.quote(start, end));
      }
    }
  }

  @Test
  void translatesToCodePointsAndBack() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      Document document = Document.of("a.txt", randomText(random), Metadata.NONE);
      String text = document.text();
      for (int offset = 0; offset <= text.length(); offset++) {
        if (!inside(text, offset)) {
          int codePoint = document.codePoints().codePoint(offset);
          assertThat(codePoint).isEqualTo(text.codePointCount(0, offset));
          assertThat(document.codePoints().utf16(codePoint)).isEqualTo(offset);
        }
      }
    }
  }

  private static boolean inside(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(1, 20);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(4) == 0) {
        text.append(EMOJI);
      } else {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return text.toString();
  }
}
