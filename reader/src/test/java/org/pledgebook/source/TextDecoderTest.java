package org.pledgebook.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private static final String FRENCH =
      "Les alliés sont convenus d’accroître l’aide à l’Ukraine : « 300\u00a0millions ».\n";

  @Test
  void readsUtf8AndUtf16WithAByteOrderMarkAndDropsIt() {
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      assertThat(decode(("\ufeff" + FRENCH).getBytes(charset), null)).isEqualTo(FRENCH);
    }
  }

  @Test
  void readsUtf16WithoutAMark() {
    assertThat(decode(FRENCH.getBytes(UTF_16LE), null)).isEqualTo(FRENCH);
    assertThat(decode(FRENCH.getBytes(UTF_16BE), null)).isEqualTo(FRENCH);
  }

  @Test
  void believesValidUtf8MoreThanADeclaration() {
    assertThat(decode(FRENCH.getBytes(UTF_8), "ISO-8859-1")).isEqualTo(FRENCH);
  }

  @Test
  void believesADeclarationOtherwise() {
    byte[] bytes = "zażółć".getBytes(Charset.forName("ISO-8859-2"));

    assertThat(decode(bytes, "iso-8859-2")).isEqualTo("zażółć");
  }

  @Test
  void takesDeclaredLatin1ForWindows1252AsBrowsersDo() {
    assertThat(decode(FRENCH.getBytes(Charset.forName("windows-1252")), "latin1"))
        .isEqualTo(FRENCH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1252 | Les alliés sont convenus d’accroître l’aide : « élargie », créée à Noël.
          windows-1252 | Die Bundesregierung wird über 300 Mio. € für größere Übungen bereitstellen.
          windows-1252 | El Gobierno español enviará más ayuda mañana; ¿cuándo?
          windows-1252 | Regeringen beslutade att ge stöd på 5 miljarder kronor till Skåne och Öland.
          windows-1252 | É necessario
          windows-1250 | Rząd zobowiązał się przekazać więcej środków; będzie też współpracować z Łodzią.
          windows-1251 | Уряд надасть Україні ще 300 мільйонів євро; «Єднання» — це їхній ґрунт.
          KOI8-U | Уряд надасть Україні ще 300 мільйонів євро до кінця року.
          """)
  void tellsOlderEncodingsApart(String charset, String text) {
    assertThat(decode(text.getBytes(Charset.forName(charset)), null)).isEqualTo(text);
  }

  @Test
  void refusesDamagedUtf8AndSaysWhere() {
    byte[] whole = (FRENCH + FRENCH).getBytes(UTF_8);
    int second = FRENCH.getBytes(UTF_8).length;
    byte[] damaged = whole.clone();
    damaged[second + 9] = 'x';

    assertThatThrownBy(() -> decode(damaged, null))
        .isInstanceOf(PledgebookException.class)
        .hasMessage(
            "a.txt: is damaged UTF-8: byte %d (line 2) is no character.".formatted(second + 8)
                + " Fetch it again, or convert it to UTF-8.");
    assertThatThrownBy(() -> decode(Arrays.copyOf(whole, second + 9), null))
        .hasMessageContaining("is damaged UTF-8");
  }

  @Test
  void refusesAFewBytesThatGiveNoWordInAnyEncoding() {
    byte[] cut = "The café".getBytes(UTF_8);

    assertThatThrownBy(() -> decode(Arrays.copyOf(cut, cut.length - 1), null))
        .hasMessageContaining("byte 7 (line 1)");
  }

  @Test
  void refusesZeroBytesAndControlCharacters() {
    assertThatThrownBy(() -> decode("abc\0def".getBytes(UTF_8), null))
        .hasMessageContaining("binary data");
    assertThatThrownBy(() -> decode("a\u0001b\u0002c".getBytes(UTF_8), null))
        .hasMessageContaining("binary data");
    assertThatThrownBy(() -> decode("\u00ff\u0001\u0002ab".getBytes(ISO_8859_1), null))
        .hasMessageContaining("binary data");
  }

  private static String decode(byte[] bytes, @Nullable String declared) {
    return TextDecoder.decode("a.txt", bytes, declared);
  }
}
