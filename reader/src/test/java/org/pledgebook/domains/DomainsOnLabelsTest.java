package org.pledgebook.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgebook.language.Languages;

/** The ranking on labelled clauses; {@link DomainWeightsFit} says how it does on unseen ones. */
class DomainsOnLabelsTest {
  private static final Path GOLD = Path.of("../../shared/gold/dev");

  private final Languages languages = Languages.packed();
  private final Domains domains = Domains.load(languages);
  private final LabelledClauses reader = new LabelledClauses(languages, domains);

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void theCorpusIsRankedAsLabelled(String language) {
    DomainScores scores =
        DomainScores.of(domains, reader.read(Path.of("src/test/corpus", language), language));
    assertThat(scores.first()).as("%s", scores).isGreaterThan(0.80);
    assertThat(scores.f1()).as("%s", scores).isGreaterThan(0.6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void theGoldIsRankedAsLabelled(String language) {
    assumeTrue(Files.isDirectory(GOLD), () -> GOLD + " is not there; its labels are not checked");
    DomainScores scores = DomainScores.of(domains, reader.read(GOLD, language));
    assertThat(scores.first()).as("%s", scores).isGreaterThan(0.84);
    assertThat(scores.f1()).as("%s", scores).isGreaterThan(0.74);
  }

  @Test
  void theFirstTextIsRankedExactlyAsLabelled() {
    assumeTrue(Files.isDirectory(GOLD), () -> GOLD + " is not there; its labels are not checked");
    List<LabelledClause> clauses =
        reader.read(GOLD, "fr").stream()
            .filter(c -> c.document().equals("fr-nato-2022-04-07") && !c.weak())
            .toList();
    assertThat(clauses).isNotEmpty();
    assertThat(clauses)
        .allSatisfy(
            c ->
                assertThat(domains.rank(domains.find(c.tokens()), c.from(), c.to(), c.context()))
                    .as(c.words())
                    .isEqualTo(c.domains()));
  }
}
