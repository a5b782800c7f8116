package org.pledgebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Library;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.Register;
import org.pledgebook.register.SharedData;

/** Real documents, read into a register by the command: every promise has its sentence there. */
class AddGoldTest {
  @TempDir Path directory;

  @Test
  void everyPromiseThatIsReadHasItsSentenceInTheRegister() {
    Path docs = SharedData.path("gold/dev/docs");
    String address = directory.resolve("r.duckdb").toString();
    Run run = Run.of("add", docs.toString(), "--register", address);
    assertThat(run.code()).as(run.err()).isZero();
    try (Register register = Register.open(address)) {
      Library library = new Library(register, AsOf.now());
      int statements = 0;
      for (DocumentRow document : library.documents()) {
        String text = library.document(document.id()).orElseThrow().document().text();
        for (Proposed proposed : library.statements(document.id())) {
          int start = text.offsetByCodePoints(0, (int) proposed.read().start());
          int end = text.offsetByCodePoints(0, (int) proposed.read().end());
          assertThat(text.substring(start, end)).isEqualTo(proposed.read().quote());
          statements++;
        }
      }
      assertThat(statements).isGreaterThan(700);
      assertThat(register.inbox(AsOf.now(), Integer.MAX_VALUE)).hasSize(statements);
      assertThat(register.journal().verify().faults()).isEmpty();
    }
  }
}
