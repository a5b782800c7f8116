package org.pledgebook.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Languages;
import org.pledgebook.source.PledgebookException;

class MembershipsTest {
  private static final Actors ACTORS = Actors.load(Languages.packed());

  @ParameterizedTest
  @CsvSource({
    "NATO, 2022-04-07, 30",
    "NATO, 2023-04-04, 31",
    "NATO, 2024-03-07, 32",
    "NATO, 1999-03-11, 16",
    "EU, 2020-01-31, 28",
    "EU, 2020-02-01, 27",
    "EU, 2004-04-30, 15",
    "EUROZONE, 2024-01-01, 20",
    "SCHENGEN, 2025-01-01, 29",
    "EEA, 2024-01-01, 30",
    "COE, 2022-03-15, 47",
    "COE, 2022-03-16, 46",
    "OSCE, 2022-01-01, 57",
    "OECD, 2022-01-01, 38",
    "G7, 2022-01-01, 7",
    "G8, 2010-01-01, 8",
    "G20, 2023-01-01, 20",
    "G20, 2024-01-01, 21",
    "AU, 2022-01-01, 55",
    "ECOWAS, 2025-01-28, 15",
    "ECOWAS, 2025-01-29, 12",
    "CEMAC, 2022-01-01, 6",
    "CEEAC, 2022-01-01, 11",
    "EAC, 2024-04-01, 8",
    "SADC, 2022-01-01, 16",
    "ASEAN, 2025-10-25, 10",
    "ASEAN, 2025-10-26, 11",
    "LAS, 2022-01-01, 22",
    "GCC, 2022-01-01, 6",
    "CARICOM, 2022-01-01, 15",
    "OAS, 2022-01-01, 35",
    "PIF, 2022-01-01, 18",
    "BRICS, 2023-12-31, 5",
    "BRICS, 2025-02-01, 10",
    "COMMONWEALTH, 2023-01-01, 56",
    "OIF, 2024-01-01, 54",
    "JEF, 2022-10-03, 10",
    "NORDEFCO, 2022-11-22, 5",
    "NB8, 2022-01-01, 8",
    "B9, 2021-05-10, 9",
    "QUAD, 2021-09-24, 4",
    "AUKUS, 2023-03-13, 3",
    "AP4, 2022-04-07, 4",
    "western-balkans, 2022-01-01, 6"
  })
  void aGroupHasTheMembersOfTheDay(String group, LocalDate date, int count) {
    assertThat(ACTORS.members(group, date)).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "FIN, NATO, 2023-04-03, false",
    "FIN, NATO, 2023-04-04, true",
    "MKD, NATO, 2020-03-27, true",
    "GBR, EU, 2020-01-31, true",
    "GBR, EU, 2020-02-01, false",
    "HRV, EU, 2013-06-30, false",
    "HRV, EU, 2013-07-01, true",
    "RUS, G8, 2014-03-24, false",
    "RUS, COE, 2022-03-16, false",
    "AU, G20, 2023-09-09, true",
    "TLS, ASEAN, 2025-10-26, true",
    "MLI, ECOWAS, 2025-01-29, false",
    "NOR, EEA, 2022-01-01, true",
    "SWE, EEA, 2022-01-01, true",
    "Québec, OIF, 2022-01-01, true"
  })
  void membershipStartsAndEndsOnItsDays(String id, String group, LocalDate date, boolean is) {
    assertThat(ACTORS.isMember(id, group, date)).isEqualTo(is);
  }

  @Test
  void idsHaveAKindAndNames() {
    assertThat(ACTORS.kind("UKR")).contains(ActorKind.COUNTRY);
    assertThat(ACTORS.kind("WFP")).contains(ActorKind.ORGANISATION);
    assertThat(ACTORS.kind("Some committee")).isEmpty();
    assertThat(ACTORS.name("DEU", "en")).isEqualTo("Germany");
    assertThat(ACTORS.name("DEU", "fr")).isEqualTo("Allemagne");
    assertThat(ACTORS.name("NATO", "fr")).isEqualTo("OTAN");
    assertThat(ACTORS.name("Some committee", "fr")).isEqualTo("Some committee");
  }

  @Test
  void everyCountryHasANameInEachLanguage() {
    for (String id : ACTORS.members("AU", LocalDate.of(2024, 1, 1))) {
      assertThat(ACTORS.name(id, "en")).isNotEqualTo(id);
      assertThat(ACTORS.name(id, "fr")).isNotEqualTo(id);
    }
  }

  @Test
  void aBrokenLineIsNamed() {
    ActorList actors = new ActorList(file("actors.txt", "[country]\nFRA, DEU\n[group]\nG7\n"));
    assertThatThrownBy(() -> new Memberships(file("m.txt", "[G7]\n/\tFRA\n/\tXYZ\n"), actors))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("m.txt:3")
        .hasMessageContaining("XYZ");
    assertThatThrownBy(() -> new Memberships(file("m.txt", "[G7]\n2020-13-01/\tFRA\n"), actors))
        .hasMessageContaining("m.txt:2")
        .hasMessageContaining("2020-13-01");
    assertThatThrownBy(
            () -> new Memberships(file("m.txt", "[G7]\n2020-01-01/2019-01-01\tFRA\n"), actors))
        .hasMessageContaining("ends before it starts");
    assertThatThrownBy(() -> new ActorList(file("actors.txt", "[planet]\nMARS\n")))
        .hasMessageContaining("actors.txt:2")
        .hasMessageContaining("[planet]");
  }

  private static DataFile file(String name, String text) {
    return DataFile.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
