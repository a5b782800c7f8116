package org.pledgebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EvalCommandTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir Path temporary;

  @BeforeEach
  void makeSmallGold() throws IOException {
    Path gold = Files.createDirectories(temporary.resolve("gold/gold"));
    Path docs = Files.createDirectories(temporary.resolve("gold/docs"));
    Files.writeString(
        temporary.resolve("gold/manifest.json"),
        "[{\"id\": \"a\", \"lang\": \"en\"}, {\"id\": \"unlabelled\", \"lang\": \"en\"}]");
    Files.writeString(docs.resolve("a.txt"), "France will send radars. Nobody hopes so. We will.");
    Files.writeString(gold.resolve("a.jsonl"), statement(0, 23, false) + statement(42, 49, true));
  }

  @Test
  void findsNothingWrongWithTheLabelsThemselves() throws IOException {
    Run run = score(statement(0, 23, false));
    assertThat(run.code()).isZero();
    assertThat(run.outLines().get(0)).startsWith("    lang     docs     gold        P        R");
    assertThat(run.outLines().get(1))
        .startsWith("      en        1        1    1.000    1.000    1.000    1.000    1.000");
    assertThat(run.outLines().get(2)).startsWith("     all        1        1    1.000");
    assertThat(run.out()).doesNotContain("Missed").doesNotContain("Found, and none");
  }

  @Test
  void leavesWeakLabelsOutOfEveryFigure() throws IOException {
    Run run = score(statement(0, 23, false) + statement(42, 49, false));
    assertThat(run.outLines().get(1)).startsWith("      en        1        1    1.000    1.000");
    assertThat(run.out()).contains("over 1 findings");
  }

  @Test
  void showsMissesAndFalseFindsWithTheirWords() throws IOException {
    Run run = score(statement(25, 40, false));
    assertThat(run.out())
        .contains("Missed\n  a [0:23] commit: France will send radars\n")
        .contains("Found, and none\n  a [25:40] commit: Nobody hopes so\n");
  }

  @Test
  void saysHowFarConfidenceCanBeBelieved() throws IOException {
    String sure = statement(0, 23, false).replace("}\n", ",\"confidence\":0.9}\n");
    String unsure = statement(25, 40, false).replace("}\n", ",\"confidence\":0.2}\n");
    assertThat(score(sure + unsure).out())
        .contains("  .9 to   1         1     0.900     1.000\n")
        .contains("  .2 to  .3         1     0.200     0.000\n")
        .contains("Brier score 0.025, expected calibration error 0.150, over 2 findings");
  }

  @Test
  void namesFileAndLineOfBrokenLabels() throws IOException {
    Path labels = temporary.resolve("gold/gold/a.jsonl");
    Files.writeString(labels, statement(0, 23, false) + "{\"start\": 3}\n");
    Run run = score("");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("a.jsonl:2: not a statement: no \"end\"");
  }

  @Test
  void saysWhatAFolderOfGoldMustHold() {
    Run run = Run.of("eval", temporary.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("no manifest.json");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void agreesWithTheScoringScriptOnFindingsOfEveryFault(long seed) throws Exception {
    Shared.needs("python3");
    Path gold = Shared.path("gold/dev");
    Path predictions = temporary.resolve("predictions.jsonl");
    Files.writeString(predictions, disturbed(gold, new Random(seed)));
    assertSameTable(gold, predictions, List.of());
    assertSameTable(gold, predictions, List.of("--lang", "fr"));
  }

  @Test
  void agreesWithTheScoringScriptWhenNothingIsFound() throws Exception {
    Shared.needs("python3");
    Path predictions = Files.writeString(temporary.resolve("none.jsonl"), "");
    assertSameTable(Shared.path("gold/dev"), predictions, List.of());
  }

  @Test
  void measuresTheReaderAsTheScriptMeasuresItsOutput() throws Exception {
    Shared.needs("python3");
    Path gold = Shared.path("gold/dev");
    Run read = Run.of("read", "--format", "jsonl", gold.resolve("docs").toString());
    Path predictions = Files.writeString(temporary.resolve("read.jsonl"), read.out());
    List<String> expected =
        Shared.output(
            List.of(
                "python3",
                Shared.path("gold/score.py").toString(),
                gold.toString(),
                predictions.toString()));
    assertThat(Run.of("eval", gold.toString()).outLines())
        .startsWith(expected.toArray(String[]::new));
  }

  @Test
  void trainingGivesTheSameWeightsForTheSameLabels() {
    Run run = Run.of("train", temporary.resolve("gold").toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isNotEmpty()
        .isEqualTo(Run.of("train", temporary.resolve("gold").toString()).out());
  }

  @Test
  void readsEachDocumentWithWeightsFittedWithoutIt() {
    String corpus = Shared.REPOSITORY.resolve("reader/src/test/corpus/fr").toString();
    Run plain = Run.of("eval", corpus);
    Run folds = Run.of("eval", corpus, "--folds", "2");
    assertThat(folds.code()).isZero();
    assertThat(f1(folds)).isBetween(0.6, f1(plain) - 0.01);
  }

  @Test
  void keepsTheQualityThatWasReached() {
    Shared.path("gold/dev");
    Run run = Run.of("eval", Shared.path("gold/dev").toString());
    for (String language : List.of("en", "fr")) {
      List<Double> row = row(run, language);
      assertThat(row.get(F1)).as("found, " + language).isGreaterThanOrEqualTo(0.90);
      assertThat(row.get(F1 + 1)).as("split, " + language).isGreaterThanOrEqualTo(0.80);
      assertThat(row.get(F1 + 2)).as("act, " + language).isGreaterThanOrEqualTo(0.92);
      assertThat(row.get(F1 + 3)).as("actors, " + language).isGreaterThanOrEqualTo(0.88);
      assertThat(row.get(F1 + 4)).as("beneficiaries, " + language).isGreaterThanOrEqualTo(0.78);
      assertThat(row.get(F1 + 5)).as("first domain, " + language).isGreaterThanOrEqualTo(0.80);
      assertThat(row.get(F1 + 7)).as("amounts, " + language).isGreaterThanOrEqualTo(0.97);
      assertThat(row.get(F1 + 8)).as("due, " + language).isGreaterThanOrEqualTo(0.80);
    }
  }

  /** The column of F1, languages left out. */
  private static final int F1 = 4;

  private static double f1(Run run) {
    return row(run, "fr").get(F1);
  }

  private static List<Double> row(Run run, String language) {
    String line =
        run.outLines().stream().filter(l -> l.strip().startsWith(language)).findFirst().get();
    return Stream.of(line.strip().split(" +")).skip(1).map(Double::valueOf).toList();
  }

  private static void assertSameTable(Path gold, Path predictions, List<String> options)
      throws IOException, InterruptedException {
    List<String> script =
        new ArrayList<>(
            List.of(
                "python3",
                Shared.path("gold/score.py").toString(),
                gold.toString(),
                predictions.toString()));
    script.addAll(options);
    List<String> command =
        new ArrayList<>(List.of("eval", gold.toString(), "--predictions", predictions.toString()));
    command.addAll(options);
    List<String> expected = Shared.output(script);
    assertThat(Run.of(command.toArray(String[]::new)).outLines())
        .startsWith(expected.toArray(String[]::new));
  }

  private Run score(String predictions) throws IOException {
    Path file = Files.writeString(temporary.resolve("predictions.jsonl"), predictions);
    return Run.of("eval", temporary.resolve("gold").toString(), "--predictions", file.toString());
  }

  private static String statement(int start, int end, boolean weak) {
    return """
        {"source":"docs/a.txt","start":%d,"end":%d,"act":"commit","weak":%b,"actors":["FRA"],\
        "beneficiaries":[],"domains":["military-aid"],"amounts":[],"due":null,"conditional":false}
        """
        .formatted(start, end, weak);
  }

  /** The labels of all documents with faults of every kind put in. */
  private static String disturbed(Path gold, Random random) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (JsonNode entry : MAPPER.readTree(gold.resolve("manifest.json").toFile())) {
      String id = entry.get("id").asString();
      for (String line : Files.readAllLines(gold.resolve("gold").resolve(id + ".jsonl"))) {
        if (line.isBlank() || random.nextInt(6) == 0) {
          continue;
        }
        ObjectNode statement = (ObjectNode) MAPPER.readTree(line);
        statement.put("source", "some/folder/" + id + ".txt");
        disturb(statement, random);
        lines.append(statement).append('\n');
        if (random.nextInt(8) == 0) {
          lines.append(statement).append('\n');
        }
      }
    }
    return lines.toString();
  }

  private static void disturb(ObjectNode statement, Random random) {
    int start = Math.max(0, statement.get("start").asInt() + random.nextInt(-40, 40));
    statement.put("start", start);
    statement.put("end", start + 1 + random.nextInt(400));
    if (random.nextInt(4) == 0) {
      statement.put("act", "deliver");
      statement.put("conditional", true);
    }
    if (random.nextInt(4) == 0) {
      ArrayNode actors = statement.putArray("actors");
      actors.addObject().put("id", "UKR").put("quote", "Kyiv").put("start", 0).put("end", 4);
    }
    switch (random.nextInt(8)) {
      case 0 -> statement.putArray("domains").add("trade").add("cyber");
      case 1 -> statement.putArray("beneficiaries").add("UKR").add("GEO");
      case 2 -> statement.putArray("amounts").addObject().put("value", 1e6).put("currency", "USD");
      case 3 -> statement.putNull("due");
      case 4 -> statement.putObject("due").putNull("start").put("end", "2030-12-31");
      case 5 -> statement.remove("domains");
      default -> {}
    }
  }
}
