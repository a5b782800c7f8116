package org.pledgebook.publication.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgebook.publication.Labels;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Report;
import org.pledgebook.register.Status;
import org.pledgebook.register.money.Stage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Every chart on data that charts trip over. */
class ChartDrawingTest {
  private static final Labels ENGLISH = Labels.in(Locale.UK);
  private static final String EVIL = "<script>alert(1)</script>\"'&\u0007\uD800";
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

  private static Caption caption() {
    return new Caption(
        List.of("Germany"),
        List.of(),
        "test <&>",
        "30 June 2024",
        "EUR",
        "spot",
        "https://example.org/x?a=1&b=2");
  }

  private static Report.Row row(Stage stage, String euros, long undisclosed, String... key) {
    long stated = euros.isEmpty() ? 0 : 1;
    BigDecimal sum = euros.isEmpty() ? BigDecimal.ZERO : new BigDecimal(euros);
    return new Report.Row(List.of(key), stage, sum, stated, undisclosed, 0, Map.of());
  }

  private static CommitmentRow due(long id, @Nullable LocalDate day, Status.Due standing) {
    return new CommitmentRow(
        id,
        EVIL,
        EVIL,
        null,
        null,
        null,
        day,
        false,
        null,
        null,
        new Status(Stage.ANNOUNCED, Optional.empty(), standing));
  }

  /** Each chart drawn of lines whose keys are donor, recipient, domain, with months beside them. */
  private static List<Chart> all(List<Report.Row> rows, List<CommitmentRow> due, Labels labels) {
    return all(rows, due, labels, caption());
  }

  private static List<Chart> all(
      List<Report.Row> rows, List<CommitmentRow> due, Labels labels, Caption caption) {
    List<Report.Row> months = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      Report.Row row = rows.get(at);
      String month = at % 7 == 6 ? "" : LocalDate.of(2022 + at % 3, 1 + at % 12, 1).toString();
      months.add(keyed(row, month));
    }
    List<Report.Row> donors = rows.stream().map(r -> keyed(r, r.key().get(0))).toList();
    List<Report.Row> cells =
        rows.stream().map(r -> keyed(r, r.key().get(0), r.key().get(2))).toList();
    Stage stage = rows.isEmpty() ? Stage.COMMITTED : rows.get(0).stage();
    return List.of(
        new CumulativeChart(months, caption, labels).draw(),
        new RemainderChart(donors, caption, labels).draw(),
        new HeatChart(cells, stage, caption, labels).draw(),
        new DueChart(DueDates.of(due), TODAY, caption, labels).draw(),
        new FlowChart(rows, stage, caption, labels).draw(),
        new MapChart(donors, stage, caption, labels).draw());
  }

  private static Report.Row keyed(Report.Row row, String... key) {
    return new Report.Row(
        List.of(key),
        row.stage(),
        row.sum(),
        row.stated(),
        row.undisclosed(),
        row.missing(),
        row.unconverted());
  }

  private static Document parsed(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    } catch (Exception e) {
      throw new AssertionError(svg, e);
    }
  }

  /** What holds for every chart, whatever it shows. */
  private static void check(Chart chart) {
    for (String svg : List.of(chart.inline(), chart.file(), chart.plain())) {
      Document document = parsed(svg);
      assertThat(document.getElementsByTagName("script").getLength()).isZero();
      Element root = document.getDocumentElement();
      assertThat(root.getAttribute("role")).isEqualTo("img");
      for (String id : root.getAttribute("aria-labelledby").split(" ")) {
        assertThat(svg).contains("id=\"" + id + "\"");
      }
      assertThat(root.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo(chart.title());
      assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
          .isEqualTo(chart.summary().replace('\u0007', ' ').replace('\uD800', ' '))
          .isNotBlank();
      assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("style=\"");
    }
    assertThat(chart.inline()).doesNotContain("<style").contains(chart.unit().substring(0, 3));
    assertThat(chart.plain()).doesNotContain("var(");
    assertThat(chart.file())
        .contains(
            "test &lt;&amp;&gt;", "30 June 2024", "spot", "https://example.org/x?a=1&amp;b=2");
  }

  @Test
  void nothingIsSaidToBeNothing() {
    assertThat(all(List.of(), List.of(), ENGLISH))
        .allSatisfy(ChartDrawingTest::check)
        .allSatisfy(chart -> assertThat(chart.inline()).contains("There is nothing to draw"))
        .allSatisfy(chart -> assertThat(chart.table().rows()).isEmpty());
  }

  @Test
  void zeroUndisclosedAndNothingAreToldApart() {
    List<Report.Row> rows =
        List.of(
            row(Stage.COMMITTED, "0", 0, "FRA", "UKR", "energy"),
            row(Stage.COMMITTED, "", 3, "DEU", "UKR", "energy"),
            row(Stage.COMMITTED, "5", 0, "USA", "UKR", "health"));
    List<Chart> charts = all(rows, List.of(), ENGLISH);
    assertThat(charts).allSatisfy(ChartDrawingTest::check);
    String bars = charts.get(1).inline();
    assertThat(bars).contains(">0</tspan>", ">3 undisclosed</tspan>");
    String cells = charts.get(2).inline();
    assertThat(cells)
        .contains(
            "France · Energy: EUR 0<",
            "Germany · Energy: 3 undisclosed<",
            "United States · Energy: Nothing recorded<");
    assertThat(charts.get(5).inline()).contains("3 amounts are undisclosed and in no sum.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 120})
  void oneDonorAndManyAreDrawnInside(int donors) {
    List<Report.Row> rows = new ArrayList<>();
    List<CommitmentRow> due = new ArrayList<>();
    for (int at = 0; at < donors; at++) {
      String name = at % 5 == 0 ? "A very long name of a coalition of the willing " + at : "D" + at;
      rows.add(
          row(
              Stage.COMMITTED,
              "" + Math.pow(10, at % 12),
              at % 3,
              name,
              "R" + at % 30,
              "x" + at % 28));
      due.add(due(at, TODAY.plusMonths(3L * at - 60), Status.Due.values()[at % 5]));
    }
    for (Chart chart : all(rows, due, ENGLISH)) {
      check(chart);
      inside(chart);
    }
    for (Chart chart : all(rows, due, ENGLISH, caption().narrow())) {
      parsed(chart.inline());
      assertThat(chart.inline()).doesNotContain("NaN").doesNotContain("Infinity");
      assertThat(chart.width()).isLessThan(390);
      inside(chart);
    }
  }

  /** No text starts and no box ends outside of the drawing. */
  private static void inside(Chart chart) {
    Matcher text =
        Pattern.compile("<text x=\"([-0-9.]+)\" y=\"([-0-9.]+)\"").matcher(chart.inline());
    while (text.find()) {
      assertThat(Double.parseDouble(text.group(1))).isBetween(0.0, (double) chart.width());
      assertThat(Double.parseDouble(text.group(2))).isBetween(0.0, (double) chart.height());
    }
    Matcher box =
        Pattern.compile(
                "<rect x=\"([-0-9.]+)\" y=\"([-0-9.]+)\" width=\"([0-9.]+)\" height=\"([0-9.]+)\"")
            .matcher(chart.inline());
    while (box.find()) {
      assertThat(Double.parseDouble(box.group(1)) + Double.parseDouble(box.group(3)))
          .isBetween(0.0, (double) chart.width());
      assertThat(Double.parseDouble(box.group(2)) + Double.parseDouble(box.group(4)))
          .isBetween(0.0, (double) chart.height());
    }
  }

  @Test
  void namesFromOutsideStayText() {
    List<Report.Row> rows =
        List.of(
            row(Stage.ANNOUNCED, "12", 1, EVIL, EVIL, EVIL),
            row(Stage.ANNOUNCED, "-3", 0, EVIL, "", ""));
    List<CommitmentRow> due = List.of(due(1, TODAY, Status.Due.OVERDUE));
    assertThat(all(rows, due, ENGLISH)).allSatisfy(ChartDrawingTest::check);
  }

  @Test
  void whatNobodyRecordsIsNotSaidToBeOpen() {
    List<Report.Row> rows =
        List.of(
            row(Stage.COMMITTED, "9", 0, "DEU", "UKR", "energy"),
            row(Stage.ALLOCATED, "4", 0, "DEU", "UKR", "energy"));
    assertThat(all(rows, List.of(), ENGLISH).get(1).inline())
        .contains("Committed, not yet allocated", "Allocated; nothing further is recorded")
        .doesNotContain("not yet delivered");
  }

  @Test
  void figuresAreWrittenAsTheLanguageWritesThem() {
    List<Report.Row> rows =
        List.of(row(Stage.COMMITTED, "1234567890.5", 0, "DEU", "UKR", "energy"));
    List<Chart> charts = all(rows, List.of(), Labels.in(Locale.FRANCE));
    assertThat(charts).allSatisfy(ChartDrawingTest::check);
    assertThat(charts.get(1).inline())
        .contains("Allemagne", ">1,23</tspan>", "milliards d’euros")
        .contains("lang=\"fr-FR\"");
  }

  @Test
  void everyColourThatIsUsedIsSetInBothPalettes() {
    String style = Charts.stylesheet();
    TreeSet<String> used = new TreeSet<>();
    Matcher use = Pattern.compile("var\\((--[a-z0-9-]+)\\)").matcher(style);
    while (use.find()) {
      used.add(use.group(1));
    }
    for (String property : used) {
      assertThat(style.split(property + ":", -1)).as(property).hasSize(4);
    }
  }

  /** WCAG 2.2: 4.5 for words, 3 for lines that mean something. */
  @ParameterizedTest
  @ValueSource(strings = {"palette-light.css", "palette-dark.css"})
  void wordsAndLinesStandOut(String file) throws Exception {
    Map<String, String> colours = new java.util.TreeMap<>();
    try (var stream = Charts.class.getResourceAsStream(file)) {
      String text =
          new String(
              java.util.Objects.requireNonNull(stream).readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8);
      Matcher line = Pattern.compile("--pb-([a-z0-9-]+): (#[0-9a-f]{6});").matcher(text);
      while (line.find()) {
        colours.put(line.group(1), line.group(2));
      }
    }
    for (String words : List.of("ink", "muted")) {
      assertThat(contrast(colours, words, "paper")).as(words).isGreaterThan(4.5);
    }
    for (int place = 0; place < 7; place++) {
      String words = Classes.words(place).substring("pb-".length());
      assertThat(contrast(colours, words, "q" + place)).as("q%d", place).isGreaterThan(4.5);
    }
    for (String line :
        List.of(
            "announced-line",
            "committed-line",
            "allocated-line",
            "delivered-line",
            "cancelled-line",
            "overdue",
            "done",
            "rule")) {
      assertThat(contrast(colours, line, "paper")).as(line).isGreaterThan(3);
    }
  }

  private static double contrast(Map<String, String> colours, String one, String other) {
    double a = luminance(String.valueOf(colours.get(one)));
    double b = luminance(String.valueOf(colours.get(other)));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double sum = 0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    for (int at = 0; at < 3; at++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * at, 3 + 2 * at), 16) / 255.0;
      sum += weights[at] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void aPngIsTwiceTheSizeAndHasInk() throws Exception {
    List<Report.Row> rows =
        List.of(row(Stage.DELIVERED, "1234567890.5", 0, "DEU", "UKR", "energy"));
    Chart chart = all(rows, List.of(), ENGLISH).get(1);
    var image = ImageIO.read(new ByteArrayInputStream(Charts.png(chart)));
    assertThat(image.getWidth()).isEqualTo(2 * chart.width());
    assertThat(image.getHeight()).isEqualTo(2 * chart.height());
    TreeSet<Integer> colours = new TreeSet<>();
    for (int x = 0; x < image.getWidth(); x += 2) {
      for (int y = 0; y < image.getHeight(); y += 2) {
        colours.add(image.getRGB(x, y) & 0xFFFFFF);
      }
    }
    assertThat(colours).contains(0xFFFFFF, 0x123F59);
  }
}
