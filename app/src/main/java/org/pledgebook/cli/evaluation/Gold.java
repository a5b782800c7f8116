package org.pledgebook.cli.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.pledgebook.source.PledgebookException;
import tools.jackson.databind.JsonNode;

/**
 * A folder of labelled documents: {@code manifest.json} (a list of objects with {@code id} and
 * {@code lang}), {@code docs/<id>.txt} and {@code gold/<id>.jsonl} with offsets in code points.
 * {@code "teaches": "acts"} in the manifest says that nothing else should be learned from a
 * document: its labels leave out whom it means without naming them.
 *
 * @param documents in the order of the manifest; those without labels are left out
 */
public record Gold(List<Labelled> documents) {

  /** Copies the list. */
  public Gold {
    documents = List.copyOf(documents);
  }

  /**
   * One document and its labels.
   *
   * @param id name of its files
   * @param language ISO 639 code under which it is counted
   * @param text the file with its text
   * @param statements the labels, as they stand in the file
   * @param onlyActs whether nothing but acts should be learned from it
   */
  public record Labelled(
      String id, String language, Path text, List<Finding> statements, boolean onlyActs) {
    /** Copies the list. */
    public Labelled {
      statements = List.copyOf(statements);
    }
  }

  /**
   * Loads the folder.
   *
   * @throws PledgebookException if the folder has no manifest or no labels, or a file is broken
   *     (file and line are named)
   */
  public static Gold load(Path folder) {
    Path manifest = folder.resolve("manifest.json");
    if (!Files.isRegularFile(manifest)) {
      throw new PledgebookException(
          folder + ": no manifest.json; give a folder with manifest.json, docs/ and gold/");
    }
    List<Labelled> documents = new ArrayList<>();
    for (JsonNode entry : FindingJson.tree(manifest)) {
      String id = entry.path("id").asString("");
      Path labels = folder.resolve("gold").resolve(id + ".jsonl");
      if (Files.isRegularFile(labels)) {
        List<Finding> statements = new ArrayList<>();
        FindingJson.lines(labels, line -> statements.add(FindingJson.finding(line)));
        documents.add(
            new Labelled(
                id,
                entry.path("lang").asString("und"),
                folder.resolve("docs").resolve(id + ".txt"),
                statements,
                entry.path("teaches").asString("all").equals("acts")));
      }
    }
    if (documents.isEmpty()) {
      throw new PledgebookException(
          folder + ": no labels; gold/<id>.jsonl is missing for every id");
    }
    return new Gold(documents);
  }

  /** The documents of one language only. */
  public Gold only(String language) {
    return new Gold(documents.stream().filter(d -> d.language().equals(language)).toList());
  }

  /** Every {@code of}th document, beginning with number {@code which}. */
  public Gold part(int which, int of) {
    return new Gold(
        IntStream.range(0, documents.size())
            .filter(i -> i % of == which)
            .mapToObj(documents::get)
            .toList());
  }

  /** The documents that are not of the {@link #part}. */
  public Gold without(int which, int of) {
    return new Gold(
        IntStream.range(0, documents.size())
            .filter(i -> i % of != which)
            .mapToObj(documents::get)
            .toList());
  }
}
