package org.pledgebook.actors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pledgebook.language.DataFile;

/** Who belongs to what on a day: {@code languages/common/memberships.txt}. */
final class Memberships {
  /** Members of one line; one that starts with {@code +} brings its own members. */
  private record Period(LocalDate first, LocalDate last, List<String> members) {
    boolean holds(LocalDate date) {
      return !date.isBefore(first) && !date.isAfter(last);
    }
  }

  private final Map<String, List<Period>> groups = new HashMap<>();

  Memberships(DataFile file, ActorList actors) {
    for (DataFile.Line line : file.lines()) {
      String group = actors.known(line, line.section());
      groups.computeIfAbsent(group, id -> new ArrayList<>()).add(period(line, actors));
    }
  }

  private static Period period(DataFile.Line line, ActorList actors) {
    List<String> columns = line.columns();
    String[] days = columns.get(0).split("/", -1);
    if (columns.size() != 2 || days.length != 2) {
      throw line.error("expected: first day/last day <tab> members");
    }
    List<String> members = new ArrayList<>();
    for (String entry : columns.get(1).split(",")) {
      String member = entry.strip();
      actors.known(line, member.startsWith("+") ? member.substring(1) : member);
      members.add(member);
    }
    Period period =
        new Period(day(line, days[0], LocalDate.MIN), day(line, days[1], LocalDate.MAX), members);
    if (period.last().isBefore(period.first())) {
      throw line.error("the period ends before it starts");
    }
    return period;
  }

  private static LocalDate day(DataFile.Line line, String text, LocalDate open) {
    try {
      return text.isBlank() ? open : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw line.error("\"" + text + "\" is no day; write 2004-05-01");
    }
  }

  /** The members on a day, in alphabetical order; empty where none are known. */
  List<String> members(String group, LocalDate date) {
    Set<String> members = new TreeSet<>();
    collect(group, date, members);
    return List.copyOf(members);
  }

  private void collect(String group, LocalDate date, Set<String> members) {
    for (Period period : groups.getOrDefault(group, List.of())) {
      if (period.holds(date)) {
        for (String member : period.members()) {
          if (member.startsWith("+")) {
            collect(member.substring(1), date, members);
          } else {
            members.add(member);
          }
        }
      }
    }
  }
}
