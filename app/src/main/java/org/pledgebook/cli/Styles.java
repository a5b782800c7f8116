package org.pledgebook.cli;

import org.pledgebook.statements.Act;

/** Colours and weights, or nothing where the console is to stay plain. */
record Styles(boolean on) {
  String bold(String text) {
    return style("1", text);
  }

  String dim(String text) {
    return style("2", text);
  }

  String good(String text) {
    return style("32", text);
  }

  String act(Act act, String text) {
    return switch (act) {
      case COMMIT -> style("36", text);
      case DECIDE -> style("35", text);
      case DELIVER -> style("32", text);
    };
  }

  private String style(String code, String text) {
    return on && !text.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
