package org.pledgebook.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pledgebook.source.PledgebookException;

/**
 * A readable data file: UTF-8 lines, {@code #} starts a comment at a line's start or after white
 * space, blank lines mean nothing, and {@code [name]} opens a section. Every complaint names file
 * and line.
 *
 * @param name how the file is named in messages
 */
public record DataFile(String name, List<Line> lines) {

  /**
   * One line that says something.
   *
   * @param number counted from 1
   * @param section the last {@code [name]} above it, or empty
   * @param text trimmed, without comment
   */
  public record Line(String file, int number, String section, String text) {
    /** The tab-separated columns, each trimmed. */
    public List<String> columns() {
      List<String> columns = new ArrayList<>();
      for (String column : text.split("\t")) {
        if (!column.isBlank()) {
          columns.add(column.strip());
        }
      }
      return columns;
    }

    /** A failure that points here. */
    public PledgebookException error(String what) {
      return new PledgebookException(file + ":" + number + ": " + what);
    }
  }

  /** Reads a whole file; the stream is closed. */
  public static DataFile read(String name, InputStream stream) {
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return of(name, reader.lines().toList());
    } catch (IOException | UncheckedIOException e) {
      throw new PledgebookException(name + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The file that consists of these lines. */
  public static DataFile of(String name, List<String> raw) {
    List<Line> lines = new ArrayList<>();
    String section = "";
    int number = 0;
    for (String line : raw) {
      number++;
      String text = withoutComment(line).strip();
      if (text.startsWith("[")) {
        if (!text.endsWith("]")) {
          throw new PledgebookException(
              name + ":" + number + ": a section is written [name], but the ] is missing");
        }
        section = text.substring(1, text.length() - 1).strip();
      } else if (!text.isEmpty()) {
        lines.add(new Line(name, number, section, text));
      }
    }
    return new DataFile(name, lines);
  }

  private static String withoutComment(String line) {
    if (line.startsWith("#")) {
      return "";
    }
    for (int at = line.indexOf('#'); at > 0; at = line.indexOf('#', at + 1)) {
      if (Character.isWhitespace(line.charAt(at - 1))) {
        return line.substring(0, at);
      }
    }
    return line;
  }
}
