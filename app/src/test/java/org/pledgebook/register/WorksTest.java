package org.pledgebook.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.fact.Translation;
import org.pledgebook.source.PledgebookException;

class WorksTest extends OnARegister {
  private static final LocalDate DAY = LocalDate.of(2022, 5, 5);

  private static Document document(String name, String language, String text) {
    return new Document(
        name, null, null, Integer.toHexString(text.hashCode()), null, null, language, DAY, text);
  }

  private long add(Document document, Statement... statements) {
    return register.proposals().add("reader", document, List.of(statements)).document();
  }

  @Test
  void aChangedPageIsANewVersionAndItsKeptSentencesNeedNoSecondVerdict() {
    String old = "We will pay. We will train. We will build.";
    long first =
        add(
            document("page", "en", old),
            said(old, "We will pay"),
            said(old, "We will train"),
            said(old, "We will build"));
    List<Proposal> inbox = register.inbox(AsOf.now(), 9);
    long commitment = register.proposals().accept("marie", inbox.get(0).id(), null);
    String text = "Updated. We will pay. We will train. We will send.";
    Proposals.Added again =
        register
            .proposals()
            .add(
                "reader",
                document("page", "en", text),
                List.of(
                    said(text, "We will pay"),
                    said(text, "We will train"),
                    said(text, "We will send")));
    assertThat(again.added()).isEqualTo(1);
    assertThat(register.inbox(AsOf.now(), 9))
        .extracting(Proposal::quote)
        .containsExactlyInAnyOrder("We will train", "We will build", "We will send");
    assertThat(register.commitment(commitment, AsOf.now())).isPresent();
    Works works = new Works(register, AsOf.now());
    assertThat(works.editions(first))
        .extracting(Works.Edition::version, Works.Edition::isLatest)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, false),
            org.assertj.core.groups.Tuple.tuple(2, true));
    Works.Changes changes = works.changes(again.document());
    assertThat(changes.added()).extracting(s -> s.read().quote()).containsExactly("We will send");
    assertThat(changes.dropped())
        .extracting(s -> s.read().quote())
        .containsExactly("We will build");
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  @Test
  void translationsAreOfOneWorkUntilTheLinkIsUndone() {
    long swedish = add(document("sv", "sv", "Sverige betalar."));
    long english = add(document("en", "en", "Sweden pays."));
    long other = add(document("de", "de", "Deutschland zahlt."));
    long entry = Works.link(register, "marie", new Translation(english, swedish, "the same day"));
    assertThat(new Works(register, AsOf.now()).editions(english))
        .extracting(Works.Edition::id)
        .containsExactly(swedish, english);
    assertThatThrownBy(() -> Works.link(register, "m", new Translation(swedish, english, null)))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("of one work already");
    assertThatThrownBy(() -> Works.link(register, "m", new Translation(other, 99_999, null)))
        .hasMessageContaining("there is no document 99999");
    register.proposals().withdraw("marie", entry, "they differ");
    assertThat(new Works(register, AsOf.now()).editions(english)).hasSize(1);
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  @Test
  void aSpeechInTwoScriptsIsProposedAsOneWorkAmongRealTexts() throws IOException {
    Path docs = SharedData.path("gold/dev/docs");
    for (String name :
        List.of(
            "en-ua-2022-05-05-speech-by-president-volodymyr-zelenskyy-at",
            "uk-ua-2022-05-05-vystup-prezydenta-volodymyra-zelenskoho-na",
            "en-wh-2022-06-15-statement-by-president-joe-biden-on-support",
            "uk-ua-2022-05-08-vystup-prezydenta-ukrainy-na-videokonferent",
            "fr-nato-2022-04-07")) {
      String text = Files.readString(docs.resolve(name + ".txt"));
      add(document(name, name.substring(0, 2), text));
    }
    assertThat(new Works(register, AsOf.now()).propose())
        .singleElement()
        .satisfies(pair -> assertThat(pair.reason()).contains("numbers", "names"));
  }
}
