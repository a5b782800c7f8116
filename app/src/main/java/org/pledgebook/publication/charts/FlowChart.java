package org.pledgebook.publication.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.pledgebook.publication.Labels;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Stage;

/** Euros from donors to recipients to domains at one stage; a ribbon's height is its sum. */
final class FlowChart {
  private static final double HEIGHT = 520;
  private static final double GAP = 14;
  private static final double NODE = 12;
  private static final double NAME = 225;
  private static final int MOST = 14;

  /** The height of each of the two drawings on a narrow sheet, and the nodes of a column there. */
  private static final double LOW = 380;

  private static final int FEW = 9;
  private static final String OTHERS = "\u0000others";
  private static final List<String> HEADS =
      List.of("chart.flows.donors", "chart.flows.recipients", "chart.flows.domains");

  /** Where the name of a node stands: on paper before it, or over ribbons after or before it. */
  private enum Side {
    BEFORE("pb-label-end", "pb-small-end"),
    AFTER("pb-over", "pb-small"),
    OVER("pb-over-end", "pb-small-end");

    final String name;
    final String figure;

    Side(String name, String figure) {
      this.name = name;
      this.figure = figure;
    }
  }

  private final Labels labels;
  private final List<Report.Row> rows;
  private final Stage stage;
  private final Sheet sheet;
  private final double height;
  private final int limit;
  private double perUnit;

  /**
   * Sums by donor, recipient and domain.
   *
   * @param rows with these three as their key, of any stage
   */
  FlowChart(List<Report.Row> rows, Stage stage, Caption caption, Labels labels) {
    this.rows = Sums.at(rows, stage);
    this.stage = stage;
    this.labels = labels;
    this.sheet = new Sheet(labels, caption);
    this.height = sheet.isNarrow() ? LOW : HEIGHT;
    this.limit = sheet.isNarrow() ? FEW : MOST;
  }

  /** One rectangle of a column. */
  private static final class Node {
    final String name;
    final BigDecimal sum;
    double y;
    double in;
    double out;

    Node(String name, BigDecimal sum) {
      this.name = name;
      this.sum = sum;
    }
  }

  Chart draw() {
    List<Report.Row> drawn = rows.stream().filter(row -> row.sum().signum() > 0).toList();
    BigDecimal total = Sums.total(drawn);
    Scale scale = sheet.scale(total.doubleValue());
    double bottom = drawn.isEmpty() ? sheet.empty() : plot(drawn, scale);
    long negative = rows.stream().filter(row -> row.sum().signum() < 0).count();
    if (negative > 0) {
      sheet.note(labels.word("chart.flows.negative", negative));
    }
    Sums.leftOut(rows, labels).forEach(sheet::note);
    String title = labels.word("chart.flows");
    String unit = scale.unit() + " · " + labels.stage(stage);
    String summary =
        drawn.isEmpty()
            ? labels.word("chart.empty")
            : labels.word(
                "chart.flows.summary",
                scale.say(total),
                Sums.by(drawn, 0).size(),
                Sums.by(drawn, 1).size(),
                Sums.by(drawn, 2).size());
    return sheet.finish(
        ChartKind.FLOWS,
        title,
        unit,
        summary,
        ChartTables.of(rows, sheet.currency(), "donor", "recipient", "domain"),
        bottom);
  }

  private double plot(List<Report.Row> drawn, Scale scale) {
    double top = Sheet.TOP + 26;
    List<Function<String, String>> names = List.of(labels::actor, labels::actor, labels::domain);
    List<Map<String, Node>> columns = new ArrayList<>();
    int most = 1;
    for (int place = 0; place < 3; place++) {
      columns.add(nodes(Sums.by(drawn, place), names.get(place)));
      most = Math.max(most, columns.get(place).size());
    }
    double total = scale.units(Sums.total(drawn));
    perUnit = (height - GAP * (most - 1)) / total;
    if (!sheet.isNarrow()) {
      return across(drawn, columns, top, scale);
    }
    double end = pair(drawn, columns, 0, top, scale);
    return pair(drawn, columns, 1, end + 44, scale);
  }

  /** All three columns beside each other; returns where they end. */
  private double across(
      List<Report.Row> drawn, List<Map<String, Node>> columns, double top, Scale scale) {
    columns.forEach(column -> place(column, top, scale));
    double[] x = {sheet.left() + NAME, sheet.width() / 2.0 - NODE / 2, sheet.right() - NAME - NODE};
    ribbons(drawn, columns, 0, x[0], x[1], scale);
    ribbons(drawn, columns, 1, x[1], x[2], scale);
    String[] looks = {"pb-small-end", "pb-small-middle", "pb-small"};
    double[] at = {x[0] + NODE, x[1] + NODE / 2, x[2]};
    for (int place = 0; place < 3; place++) {
      sheet.drawing().text(at[place], top - 14, looks[place], labels.word(HEADS.get(place)));
      nodes(columns.get(place), x[place], place == 0 ? Side.BEFORE : Side.AFTER, scale);
    }
    return top + height + 14;
  }

  /** Two neighbouring columns at the edges of a narrow sheet, their names over the ribbons. */
  private double pair(
      List<Report.Row> drawn, List<Map<String, Node>> columns, int place, double top, Scale scale) {
    double left = sheet.left();
    double right = sheet.right() - NODE;
    place(columns.get(place), top, scale);
    place(columns.get(place + 1), top, scale);
    ribbons(drawn, columns, place, left, right, scale);
    sheet.drawing().text(left, top - 14, "pb-small", labels.word(HEADS.get(place)));
    sheet
        .drawing()
        .text(sheet.right(), top - 14, "pb-small-end", labels.word(HEADS.get(place + 1)));
    nodes(columns.get(place), left, Side.AFTER, scale);
    nodes(columns.get(place + 1), right, Side.OVER, scale);
    return top + height + 14;
  }

  private Map<String, Node> nodes(Map<String, BigDecimal> sums, Function<String, String> name) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    BigDecimal others = BigDecimal.ZERO;
    int left = 0;
    for (Map.Entry<String, BigDecimal> sum : sums.entrySet()) {
      if (nodes.size() < limit || sums.size() == limit + 1) {
        nodes.put(sum.getKey(), new Node(name.apply(sum.getKey()), sum.getValue()));
      } else {
        others = others.add(sum.getValue());
        left++;
      }
    }
    if (left > 0) {
      nodes.put(OTHERS, new Node(labels.word("chart.flows.others", left), others));
    }
    return nodes;
  }

  /** Stacks the nodes of a column, in the middle of the height. */
  private void place(Map<String, Node> column, double top, Scale scale) {
    double high = GAP * (column.size() - 1);
    for (Node node : column.values()) {
      high += scale.units(node.sum) * perUnit;
    }
    double y = top + (height - high) / 2;
    for (Node node : column.values()) {
      node.y = y;
      y += scale.units(node.sum) * perUnit + GAP;
    }
  }

  private static Node node(Map<String, Node> column, String key) {
    Node node = column.get(key);
    return node == null ? java.util.Objects.requireNonNull(column.get(OTHERS)) : node;
  }

  private void ribbons(
      List<Report.Row> drawn,
      List<Map<String, Node>> columns,
      int place,
      double from,
      double to,
      Scale scale) {
    Map<Node, Map<Node, BigDecimal>> flows = new LinkedHashMap<>();
    columns.get(place).values().forEach(node -> flows.put(node, new LinkedHashMap<>()));
    // In the order of the right column, so that ribbons of one node do not cross.
    for (Map<Node, BigDecimal> targets : flows.values()) {
      columns.get(place + 1).values().forEach(target -> targets.put(target, BigDecimal.ZERO));
    }
    for (Report.Row row : drawn) {
      Node source = node(columns.get(place), row.key().get(place));
      Node target = node(columns.get(place + 1), row.key().get(place + 1));
      java.util.Objects.requireNonNull(flows.get(source)).merge(target, row.sum(), BigDecimal::add);
    }
    flows.forEach(
        (source, targets) ->
            targets.forEach(
                (target, sum) -> {
                  if (sum.signum() > 0) {
                    ribbon(source, target, sum, from + NODE, to, scale);
                  }
                }));
  }

  private void ribbon(Node from, Node to, BigDecimal sum, double x1, double x2, Scale scale) {
    double height = scale.units(sum) * perUnit;
    double y1 = from.y + from.out;
    double y2 = to.y + to.in;
    from.out += height;
    to.in += height;
    String path =
        "M"
            + point(x1, y1)
            + curve(x1, y1, x2, y2)
            + "V"
            + Svg.number(y2 + height)
            + curve(x2, y2 + height, x1, y1 + height)
            + "Z";
    Svg svg = sheet.drawing();
    svg.open("path", "class", "pb-ribbon", "d", path);
    svg.words(
        "title", from.name + " → " + to.name + ": " + scale.currency() + " " + scale.whole(sum));
    svg.close();
  }

  /** Leaves and arrives level. */
  private static String curve(double x1, double y1, double x2, double y2) {
    double middle = (x1 + x2) / 2;
    return "C" + point(middle, y1) + " " + point(middle, y2) + " " + point(x2, y2);
  }

  private static String point(double x, double y) {
    return Svg.number(x) + " " + Svg.number(y);
  }

  private void nodes(Map<String, Node> column, double x, Side side, Scale scale) {
    double room = (sheet.isNarrow() ? (sheet.right() - sheet.left()) / 2.0 - NODE : NAME) - 20;
    Svg svg = sheet.drawing();
    double free = Double.NEGATIVE_INFINITY;
    for (Node node : column.values()) {
      double high = scale.units(node.sum) * perUnit;
      String figure = scale.show(node.sum);
      svg.box(
          x,
          node.y,
          NODE,
          Math.max(high, 1),
          "pb-node",
          node.name + ": " + scale.currency() + " " + scale.whole(node.sum));
      double y = Math.max(node.y + high / 2 + 4.5, free);
      free = y + 15;
      String name = Ink.fit(node.name, 13, room - Ink.width(figure, 13));
      svg.open("text", "x", side == Side.AFTER ? x + NODE + 8 : x - 8, "y", y, "class", side.name);
      svg.words("title", node.name);
      svg.words("tspan", name);
      svg.words("tspan", figure, "dx", 5, "class", side.figure);
      svg.close();
    }
  }
}
