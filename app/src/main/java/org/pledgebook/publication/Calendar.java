package org.pledgebook.publication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.pledgebook.register.CommitmentRow;

/** Due dates as an iCalendar file (RFC 5545), one all-day event each. */
public final class Calendar {
  /** Octets in a line, after which it is folded. */
  private static final int LINE = 75;

  private Calendar() {}

  /** The file's text, with the line ends that the standard asks for. */
  public static String of(List<CommitmentRow> commitments, LocalDate made) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Pledgebook//due//EN");
    for (CommitmentRow row : commitments) {
      LocalDate due = row.dueEnd();
      if (due != null) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:commitment-" + row.id() + "@pledgebook");
        line(text, "DTSTAMP:" + made.format(DateTimeFormatter.BASIC_ISO_DATE) + "T000000Z");
        line(text, "DTSTART;VALUE=DATE:" + due.format(DateTimeFormatter.BASIC_ISO_DATE));
        line(
            text,
            "SUMMARY:"
                + escaped(row.actor() == null ? row.title() : row.actor() + ": " + row.title()));
        line(text, "END:VEVENT");
      }
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static String escaped(String words) {
    return words
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\s+", " ");
  }

  private static void line(StringBuilder text, String line) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int character = line.codePointAt(at);
      int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(character);
      octets += size;
      at += Character.charCount(character);
    }
    text.append("\r\n");
  }
}
