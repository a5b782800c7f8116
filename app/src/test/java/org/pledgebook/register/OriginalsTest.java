package org.pledgebook.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Original;
import org.pledgebook.register.fact.Withdrawal;
import org.pledgebook.source.Capture;
import org.pledgebook.source.MediaType;

class OriginalsTest extends OnARegister {
  private static final String PAGE = "<p>We will pay.<p>We will train.";

  private static Capture page(String bytes) {
    return Capture.kept(
        "https://gov.example/news/pay?id=7", MediaType.HTML, "windows-1252", bytes.getBytes(UTF_8));
  }

  private long add(String name, @Nullable Capture capture) {
    Document document =
        new Document(name, null, null, "0".repeat(64), null, null, "en", null, "We will pay.");
    return register.proposals().add("reader", document, List.of(), capture).document();
  }

  private Originals now() {
    return register.originals(AsOf.now());
  }

  @Test
  void theFileIsThereAsItCame() {
    long document = add("page", page(PAGE));
    Original original = now().of(document).orElseThrow().fact();
    assertThat(original.name()).isEqualTo("pay.html");
    assertThat(original.mediaType()).isEqualTo("text/html");
    assertThat(original.charset()).isEqualTo("windows-1252");
    assertThat(original.size()).isEqualTo(PAGE.length());
    assertThat(now().bytes(original)).isEqualTo(PAGE.getBytes(UTF_8));
    Capture again = now().capture("page", original);
    assertThat(again.sha256()).isEqualTo(original.sha256());
    assertThat(again.mediaType()).isEqualTo(MediaType.HTML);
    assertThat(again.charset()).contains("windows-1252");
    assertThat(now().withDigest(original.sha256())).contains(original);
  }

  @Test
  void aTextThatIsReadAgainKeepsItsFirstFileAndGetsOneIfItHadNone() {
    long first = add("first", page(PAGE));
    assertThat(add("first", page(PAGE + "<!-- another day's advertisement -->"))).isEqualTo(first);
    assertThat(now().bytes(now().of(first).orElseThrow().fact())).isEqualTo(PAGE.getBytes(UTF_8));
    long second = add("second", null);
    AsOf before = AsOf.at(register.journal().head().recorded());
    assertThat(now().of(second)).isEmpty();
    assertThat(add("second", page(PAGE))).isEqualTo(second);
    assertThat(now().of(second)).isPresent();
    assertThat(register.originals(before).of(second)).isEmpty();
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  @Test
  void aFileThatWasWithdrawnIsShownNoMore() {
    long document = add("page", page(PAGE));
    Recorded<Original> original = now().of(document).orElseThrow();
    register.write("marie", batch -> batch.add(new Withdrawal(original.entry(), "asked to")));
    assertThat(now().of(document)).isEmpty();
    assertThat(now().withDigest(original.fact().sha256())).isEmpty();
  }

  @Test
  void aFileIsCalledWhatPeopleWouldCallIt() {
    assertThat(name("texts/2022/communique.pdf", MediaType.PDF)).isEqualTo("communique.pdf");
    assertThat(name("C:\\texts\\Page.HTM", MediaType.HTML)).isEqualTo("Page.HTM");
    assertThat(name("https://gov.example/", MediaType.HTML)).isEqualTo("gov.example.html");
    assertThat(name("https://gov.example/a/b.php?x=/c.txt", MediaType.HTML))
        .isEqualTo("b.php.html");
    assertThat(name("-", MediaType.TEXT)).isEqualTo("document.txt");
    assertThat(name("a\"b\r\nSet-Cookie: x.docx", MediaType.DOCX)).doesNotContain("\"", "\n", ":");
    assertThat(name("x".repeat(500) + ".md", MediaType.MARKDOWN)).hasSizeLessThan(130);
  }

  private static String name(String address, MediaType type) {
    return Originals.name(Capture.kept(address, type, null, new byte[1]));
  }
}
