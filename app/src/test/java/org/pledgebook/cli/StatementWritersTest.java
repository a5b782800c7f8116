package org.pledgebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pledgebook.document.Document;
import org.pledgebook.document.Quote;
import org.pledgebook.source.Metadata;
import org.pledgebook.source.PartialDate;
import org.pledgebook.statements.Act;
import org.pledgebook.statements.Amount;
import org.pledgebook.statements.Due;
import org.pledgebook.statements.Item;
import org.pledgebook.statements.Mention;
import org.pledgebook.statements.Statement;

class StatementWritersTest {
  /** The flag is two code points of two UTF-16 units each, so the two ways of counting differ. */
  private static final String TEXT =
      "🇫🇷 France will give Ukraine €1.25 billion and \"12\" radars by 2030.";

  private static final Document DOCUMENT =
      Document.of(
          "folder/pledge.txt",
          TEXT,
          new Metadata("A \"pledge\"", "Élysée", new PartialDate(2024, 5, 14), null, "en-GB"));

  @Test
  void jsonHasTheContractsKeysInOrderAndOffsetsInCodePoints() {
    assertThat(written(OutputFormat.JSONL, List.of(statement())))
        .isEqualTo(
            ("{`source`:`folder/pledge.txt`,`document`:`"
                    + DOCUMENT.id()
                    + "`,`language`:`en`,`published`:`2024-05-14`,`start`:3,`end`:65,`quote`:`France"
                    + " will give Ukraine €1.25 billion and \\`12\\` radars by 2030`,`act`:`commit`,"
                    + "`actors`:[{`id`:`FRA`,`quote`:`France`,`start`:3,`end`:9}],"
                    + "`beneficiaries`:[{`id`:`UKR`,`quote`:null,`start`:null,`end`:null}],"
                    + "`domains`:[`military-aid`,`finance`],"
                    + "`amounts`:[{`value`:1250000000,`currency`:`EUR`,`quote`:`€1.25 billion`,"
                    + "`start`:28,`end`:41}],"
                    + "`items`:[{`quantity`:12,`what`:`radars`,`quote`:`\\`12\\` radars`,"
                    + "`start`:46,`end`:57}],"
                    + "`due`:{`start`:null,`end`:`2030-12-31`,`quote`:`by 2030`},"
                    + "`conditional`:true,`speaker`:null,`confidence`:0.613,`rule`:`en/give`}\n")
                .replace('`', '"'));
  }

  @Test
  void csvQuotesWhatNeedsIt() {
    assertThat(written(OutputFormat.CSV, List.of(statement())))
        .isEqualTo(
            "source,document,language,published,start,end,quote,act,actors,beneficiaries,domains,"
                + "amounts,items,due_start,due_end,conditional,speaker,confidence,rule\n"
                + "folder/pledge.txt,"
                + DOCUMENT.id()
                + ",en,2024-05-14,3,65,\"France will give Ukraine €1.25 billion and \"\"12\"\" radars"
                + " by 2030\",commit,FRA,UKR,military-aid; finance,1250000000 EUR,12 radars,,"
                + "2030-12-31,true,,0.613,en/give\n");
  }

  @Test
  void tableGivesALineAStatementAndMarksDoubt() {
    assertThat(written(OutputFormat.TABLE, List.of(statement())))
        .isEqualTo(
            """
            folder/pledge.txt  2024-05-14 · en · Élysée · A "pledge"
            commit   FRA → UKR  military-aid +1  EUR 1.25 bn, 12 radars  by 2030-12-31  \
            France will give Ukraine €1.25 billion and "12" radars by 2030 (if) ?
            """);
  }

  @Test
  void tableKeepsToTheTerminalAndColoursIt() {
    String table = written(OutputFormat.TABLE, List.of(statement()), true, 110);
    assertThat(table).contains("\033[36mcommit \033[0m").contains("…\033[2m (if) ?\033[0m");
    assertThat(table.replaceAll("\033\\[[0-9]+m", "").lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(110));
  }

  @Test
  void documentWithoutStatementsIsSaidToHaveNone() {
    assertThat(written(OutputFormat.TABLE, List.of())).endsWith("no statements\n");
    assertThat(written(OutputFormat.JSONL, List.of())).isEmpty();
  }

  @Test
  void periodsAreShort() {
    assertThat(period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))).isEqualTo("2024");
    assertThat(period(LocalDate.of(2022, 6, 1), LocalDate.of(2022, 6, 30))).isEqualTo("2022-06");
    assertThat(period(LocalDate.of(2022, 6, 29), LocalDate.of(2022, 6, 29)))
        .isEqualTo("2022-06-29");
    assertThat(period(LocalDate.of(2022, 6, 29), LocalDate.of(2022, 6, 30)))
        .isEqualTo("2022-06-29 to 2022-06-30");
    assertThat(period(LocalDate.of(2024, 5, 14), LocalDate.of(2025, 5, 14)))
        .as("from the day of issue")
        .isEqualTo("by 2025-05-14");
    assertThat(period(LocalDate.of(2022, 6, 29), null)).isEqualTo("from 2022-06-29");
  }

  @Test
  void numbersAreShortAndNeverRoundedToNothing() {
    assertThat(Figures.number(new BigDecimal("999999"))).isEqualTo("999,999");
    assertThat(Figures.number(new BigDecimal("3E8"))).isEqualTo("300 m");
    assertThat(Figures.number(new BigDecimal("1250000000"))).isEqualTo("1.25 bn");
    assertThat(Figures.number(new BigDecimal("0.5"))).isEqualTo("0.5");
  }

  private static String period(@Nullable LocalDate start, @Nullable LocalDate end) {
    return Figures.period(
        new Due(start, end, DOCUMENT.quote(0, 4)), DOCUMENT.metadata().published());
  }

  private static Statement statement() {
    return new Statement(
        quote("France will give Ukraine €1.25 billion and \"12\" radars by 2030"),
        Act.COMMIT,
        List.of(new Mention("FRA", quote("France"))),
        List.of(new Mention("UKR", null)),
        List.of("military-aid", "finance"),
        List.of(new Amount(new BigDecimal("1.25E+9"), "EUR", quote("€1.25 billion"))),
        List.of(new Item(new BigDecimal("12.0"), "radars", quote("\"12\" radars"))),
        new Due(null, LocalDate.of(2030, 12, 31), quote("by 2030")),
        true,
        null,
        0.6129,
        "en/give");
  }

  private static Quote quote(String words) {
    int start = TEXT.indexOf(words);
    return DOCUMENT.quote(start, start + words.length());
  }

  private static String written(OutputFormat format, List<Statement> statements) {
    return written(format, statements, false, Console.UNLIMITED);
  }

  private static String written(
      OutputFormat format, List<Statement> statements, boolean terminal, int columns) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    StatementWriter writer =
        format.writer(
            new Console(
                InputStream.nullInputStream(), out, out, terminal, terminal, terminal, columns));
    writer.write(DOCUMENT, statements);
    writer.end();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
