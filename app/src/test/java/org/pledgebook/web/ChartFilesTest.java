package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.pledgebook.JavaProcess;
import org.pledgebook.publication.ViewState;
import org.pledgebook.publication.charts.Chart;
import org.pledgebook.publication.charts.ChartKind;
import org.pledgebook.publication.charts.Charts;

/** Every file of every chart opens in a program that is not ours, with the chart's figures. */
class ChartFilesTest extends OnTheSample {
  private static final List<ChartKind> KINDS =
      List.of(
          ChartKind.CUMULATIVE,
          ChartKind.REMAINDERS,
          ChartKind.HEATMAP,
          ChartKind.DUE,
          ChartKind.FLOWS,
          ChartKind.MAP);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  private static Chart chart(ChartKind kind, String query) {
    return Charts.draw(
        running.register,
        kind,
        ViewState.parse(query),
        new Site(
                running.register,
                new ServeOptions("127.0.0.1", 0, List.of(), "tester", folder.resolve("none")))
            .labels("en"),
        "x");
  }

  private static byte[] bytes(String path) {
    try {
      HttpResponse<byte[]> answer =
          running.client.send(
              HttpRequest.newBuilder(URI.create(running.address() + path)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(path, e);
    }
  }

  /** A cell by its value: numbers without regard to how many zeros a format writes. */
  private static String plain(Object cell) {
    String text = cell == null ? "" : String.valueOf(cell);
    if (text.equals("null")) {
      return "";
    }
    return text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")
        ? new BigDecimal(text).setScale(2, java.math.RoundingMode.HALF_UP).toPlainString()
        : text;
  }

  @Test
  void tablesHaveTheFiguresOfTheChart() throws Exception {
    for (String query : List.of("", "currency=USD&policy=release-mean:2025-03")) {
      for (ChartKind kind : query.isEmpty() ? KINDS : List.of(ChartKind.REMAINDERS)) {
        Chart chart = chart(kind, query);
        List<List<String>> expected = new ArrayList<>();
        chart
            .table()
            .rows()
            .forEach(row -> expected.add(row.stream().map(ChartFilesTest::plain).toList()));
        assertThat(expected).as(kind.word()).isNotEmpty();
        for (String format : Downloads.FORMATS) {
          List<List<String>> cells =
              Agreement.cells(format, bytes("/charts/" + kind.word() + "." + format + "?" + query));
          assertThat(cells.get(0)).as(kind + format).isEqualTo(chart.table().columns());
          assertThat(
                  cells.stream()
                      .skip(1)
                      .map(row -> row.stream().map(ChartFilesTest::plain).toList())
                      .toList())
              .as(kind + " " + format + " " + query)
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void drawingsAreWellFormedAndSayEveryFigureThatIsDrawn() throws Exception {
    for (ChartKind kind : KINDS) {
      byte[] svg = bytes("/charts/" + kind.word() + ".svg?lang=fr");
      var document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(svg));
      String words = document.getDocumentElement().getTextContent();
      assertThat(words).contains(running.address() + "/charts/" + kind.word());
      if (kind == ChartKind.HEATMAP || kind == ChartKind.MAP) {
        // The greatest sum of the table stands in the drawing, whole, as French writes it.
        BigDecimal greatest =
            chart(kind, "").table().rows().stream()
                .filter(row -> "committed".equals(row.get(row.size() - 6)))
                // Who acts together has no place on the map.
                .filter(row -> String.valueOf(row.get(0)).matches("[A-Z]{3}"))
                .map(row -> (BigDecimal) row.get(row.size() - 5))
                .max(BigDecimal::compareTo)
                .orElseThrow();
        String figure = String.format(Locale.FRENCH, "%,.2f", greatest).replaceFirst(",00$", "");
        assertThat(words.replace('\u00a0', '\u202f')).as(kind.word()).contains(figure);
      }
    }
  }

  @Test
  void picturesOpenInABrowserAtTheirSize() throws Exception {
    for (ChartKind kind : KINDS) {
      byte[] png = bytes("/charts/" + kind.word() + ".png");
      assertThat(png).startsWith(PNG);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      Chart chart = chart(kind, "");
      assertThat(image.getWidth()).isEqualTo(2 * chart.width());
      assertThat(colours(image)).as(kind.word()).isGreaterThan(8);
    }
    try (var context = Chromium.get().open(running, "en", ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate("/help");
      for (ChartKind kind : KINDS) {
        for (String format : List.of("png", "svg")) {
          Object width =
              page.evaluate(
                  "address => new Promise((done, fail) => { const i = new Image(); i.onload = () =>"
                      + " done(i.naturalWidth); i.onerror = () => fail(address); i.src = address;"
                      + " })",
                  "/charts/" + kind.word() + "." + format);
          assertThat(((Number) width).intValue()).isEqualTo(format.equals("png") ? 1920 : 960);
        }
      }
    }
  }

  private static long colours(BufferedImage image) {
    return java.util.Arrays.stream(
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .distinct()
        .count();
  }

  @Test
  void aMachineWithoutFontsSaysSoAndDrawsTheRest() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path fonts =
        Files.writeString(
            home.resolve("fonts.conf"),
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>"
                + "<cachedir>"
                + home
                + "</cachedir></fontconfig>");
    ProcessBuilder builder =
        JavaProcess.of(
                // Java remembers in the home directory which fonts a machine has.
                "-Duser.home=" + home,
                "org.pledgebook.cli.Main",
                "serve",
                "--port",
                "0",
                "--register",
                home.resolve("r.duckdb").toString())
            .redirectErrorStream(true);
    builder.environment().putAll(Map.of("FONTCONFIG_FILE", fonts.toString()));
    Process process = builder.start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      Matcher address = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        address = Pattern.compile("http://localhost:\\d+").matcher(line);
        if (address.find()) {
          break;
        }
      }
      String server = java.util.Objects.requireNonNull(address).group();
      HttpResponse<String> png = get(server + "/charts/due.png");
      assertThat(png.statusCode()).as(png.body()).isEqualTo(501);
      assertThat(png.body()).contains("take it as SVG, or install fontconfig and a font");
      assertThat(get(server + "/charts/due.svg").body()).contains("<svg");
      assertThat(get(server + "/charts/due.csv").statusCode()).isEqualTo(200);
      assertThat(get(server + "/charts").statusCode()).isEqualTo(200);
    } finally {
      process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
