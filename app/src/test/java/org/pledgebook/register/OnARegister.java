package org.pledgebook.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.money.Amount;

/** An empty register of its own for each test. */
abstract class OnARegister {
  @TempDir Path directory;
  Register register;

  @BeforeEach
  void open() {
    register = NewRegister.open(address());
  }

  /** Where the register is kept: in a file, unless a test says otherwise. */
  String address() {
    return directory.resolve("r.duckdb").toString();
  }

  /** What the reader would say of words of a text: Sweden promises them to Ukraine. */
  static Statement said(String text, String quote, Amount... amounts) {
    long start = text.indexOf(quote);
    assertThat(start).as(quote).isNotNegative();
    return new Statement(
        null,
        0,
        start,
        start + quote.length(),
        quote,
        "commit",
        List.of("SWE"),
        List.of("UKR"),
        List.of("finance"),
        List.of(amounts),
        List.of(),
        null,
        false,
        null,
        BigDecimal.ONE,
        "test",
        null);
  }

  @AfterEach
  void close() {
    register.close();
  }
}
