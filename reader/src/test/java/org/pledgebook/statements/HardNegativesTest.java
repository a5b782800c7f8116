package org.pledgebook.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.document.Document;
import org.pledgebook.source.Metadata;
import org.pledgebook.source.PartialDate;

/** Texts with the verbs of promises in which nobody promises anything. */
class HardNegativesTest {
  private static final Reader READER = Reader.open();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // news
        "en|Daily Courier|The flood has destroyed more than 300 houses, and thousands of families have lost their crops.",
        "en|Daily Courier|Analysts believe that prices will rise again before the end of the year.",
        "en|Daily Courier|The trial of the former mayor opened on Monday in a crowded courtroom.",
        "fr|Le Courrier du Lac|La crue a détruit plus de trois cents maisons et emporté deux ponts.",
        "fr|Le Courrier du Lac|Les économistes estiment que les prix continueront de grimper cet hiver.",
        // opinion
        "en|Opinion|A promise is easy to make. Somebody, one day, should count how many were kept.",
        "en|Opinion|It would be wiser to lower the tariff than to complain about those of others.",
        "fr|Tribune|Une promesse ne coûte rien. Encore faudrait-il que quelqu'un en tienne le compte.",
        "fr|Tribune|L'Europe devrait cesser de se payer de mots et regarder ses frontières.",
        // history
        "en|History Review|In 1856 the conference closed without a treaty, and the delegates went home.",
        "fr|Revue d'histoire|En 1856, le congrès se sépara sans traité et les délégués rentrèrent chez eux.",
        // biography
        "en|Who is who|She was born in Lagos in 1961, studied law and taught for ten years at the university.",
        "fr|Biographie|Né à Thiès en 1961, il a étudié le droit avant d'enseigner pendant dix ans.",
        // wishes, positions, calls on others
        "en|Government of Ireland|We hope that the talks will succeed and we thank the hosts for their patience.",
        "en|G7|We strongly condemn the attack and call on all parties to respect international law.",
        "fr|G7|Nous condamnons fermement cette attaque et appelons toutes les parties à la retenue.",
        "fr|Gouvernement du Canada|Nous espérons que les négociations aboutiront et remercions nos hôtes.",
        // what an adversary does
        "en|NATO|Russia continues to attack civilian infrastructure and threatens its neighbours.",
        "fr|OTAN|La Russie continue de frapper des infrastructures civiles et menace ses voisins.",
        // lists of names
        "en|Office of the Mayor|Present at the hearing: ¶ - Ana Duarte, President, Harbour Pilots' Union ¶ - Tom Reyes, Director, Coastal Clinics ¶ - Port Ellery, ME",
        "fr|Préfecture du Lot|Étaient présents : ¶ - Mme Ana Duarte, présidente, Syndicat des pilotes ¶ - M. Luc Roy, directeur, Cliniques du littoral",
        // meetings where things are only discussed
        "en|The White House|The two ministers discussed regional security and exchanged views on trade.",
        "fr|Présidence de la République|Les deux ministres ont évoqué la sécurité régionale et échangé sur le commerce.",
      })
  void promiseNothing(String language, String publisher, String text) {
    Metadata metadata =
        new Metadata(null, publisher, PartialDate.of(LocalDate.of(2024, 3, 1)), null, language);
    assertThat(READER.read(Document.of("test.txt", text.replace(" ¶ ", "\n\n"), metadata)))
        .extracting(statement -> statement.quote().text())
        .isEmpty();
  }
}
