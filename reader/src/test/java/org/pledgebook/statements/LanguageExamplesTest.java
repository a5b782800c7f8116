package org.pledgebook.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pledgebook.document.Document;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.source.Metadata;
import org.pledgebook.source.PartialDate;

/** The sentences of each language's {@code examples.txt}. */
class LanguageExamplesTest {
  private final Languages languages = Languages.packed();
  private final Reader reader = Reader.open(languages);

  @TestFactory
  Stream<DynamicTest> examples() {
    return languages.all().stream()
        .flatMap(
            language ->
                language.file("examples.txt").stream()
                    .flatMap(file -> file.lines().stream())
                    .map(line -> example(language, line)));
  }

  private DynamicTest example(Language language, DataFile.Line line) {
    return DynamicTest.dynamicTest(
        line.file() + ":" + line.number(),
        () -> {
          List<String> columns = line.columns();
          if (columns.size() != 2) {
            throw line.error("expected: publisher <tab> sentence");
          }
          PartialDate day = PartialDate.of(LocalDate.of(2024, 3, 1));
          Metadata metadata = new Metadata(null, columns.get(0), day, null, language.code());
          List<Statement> found = reader.read(Document.of("example", columns.get(1), metadata));
          assertThat(found)
              .as("%s:%d: %s", line.file(), line.number(), columns.get(1))
              .extracting(statement -> statement.act().code())
              .isEqualTo(line.section().equals("none") ? List.of() : List.of(line.section()));
        });
  }
}
