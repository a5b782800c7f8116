package org.pledgebook.register.kiel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.Ledger;
import org.pledgebook.register.LedgerCsv;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.UnknownValue;

/** A file of the tracker, told apart by its headings. */
public final class KielFile {
  private static final Pattern RELEASE = Pattern.compile("(?i)\\bR(\\d+)\\b|release[ _-]?(\\d+)");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** What is read of a folder. */
  private static final List<String> FILES =
      List.of("data_explorer.csv", "bilateral_activities.csv");

  private KielFile() {}

  /**
   * Reads a file.
   *
   * @param path a CSV file, or a folder with {@code data_explorer.csv} or {@code
   *     bilateral_activities.csv}
   * @param published the day on which it came out, or null: then {@code release_info.csv} beside it
   *     says so, or else it counts as known from now on
   * @throws PledgebookException if the headings are those of no known file
   */
  public static Ledger read(Path path, @Nullable LocalDate published) {
    Path file = Files.isDirectory(path) ? inFolder(path) : path;
    LedgerCsv csv = LedgerCsv.read(file);
    @Nullable LocalDate day = published == null ? releaseDate(file) : published;
    String release = release(file);
    if (csv.has(MainSheet.FIRST_ROW)) {
      return MainSheet.read(csv, release, day);
    }
    if (csv.has("verdi_eur_redistr")) {
      return Activities.read(csv, release, day);
    }
    if (csv.has("iso") && csv.has("total") && csv.has("military")) {
      return Explorer.read(csv, release, day);
    }
    throw new UnknownValue(
        "file of the tracker",
        String.valueOf(file.getFileName()),
        "",
        file
            + " is no file of the Ukraine Support Tracker that is known here: its columns are "
            + String.join(", ", csv.headings().subList(0, Math.min(8, csv.headings().size())))
            + "…; for other ledgers use import csv",
        null);
  }

  private static Path inFolder(Path folder) {
    return FILES.stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new PledgebookException(
                    folder + " has no " + String.join(" and no ", FILES) + ": name a CSV file"));
  }

  private static String release(Path file) {
    String name = file.toAbsolutePath().toString().replace('_', ' ');
    Matcher matcher = RELEASE.matcher(name);
    String release = "";
    while (matcher.find()) {
      release = "R" + (matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return release.isEmpty() ? String.valueOf(file.getFileName()) : release;
  }

  private static @Nullable LocalDate releaseDate(Path file) {
    Path info = file.resolveSibling("release_info.csv");
    if (!Files.isRegularFile(info)) {
      return null;
    }
    try {
      Matcher matcher = DATE.matcher(Files.readString(info));
      return matcher.find() ? LocalDate.parse(matcher.group()) : null;
    } catch (IOException e) {
      throw new PledgebookException(info + " cannot be read: " + e.getMessage(), e);
    }
  }
}
