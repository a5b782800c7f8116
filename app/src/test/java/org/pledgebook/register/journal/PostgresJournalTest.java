package org.pledgebook.register.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pledgebook.source.PledgebookException;

class PostgresJournalTest extends JournalContract {
  private final String address = Postgres.freshDatabase();
  private final List<Journal> others = new ArrayList<>();

  @Override
  String address() {
    return address;
  }

  @Override
  Jdbi direct(String address) {
    return Jdbi.create(address);
  }

  @Override
  void disarm(Jdbi direct) {
    direct.useHandle(
        handle ->
            handle.execute(
                "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
                    + " $$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$"));
  }

  @Override
  List<Journal> journals() {
    others.add(Journal.open(address));
    return List.of(journal, others.get(0));
  }

  @AfterEach
  void closeOthers() {
    others.forEach(Journal::close);
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Journal.open("jdbc:postgresql://localhost:1/nothing?password=secret"))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("jdbc:postgresql://localhost:1/nothing cannot be reached")
        .hasMessageNotContaining("secret");
  }
}
