package org.pledgebook.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;
import org.pledgebook.source.PledgebookException;

/**
 * Form to readings: the language's own {@code forms.txt} first, then a morfologik dictionary on the
 * class path, if the language names one. Not safe for several threads: {@link Lexicon} guards it.
 */
final class Dictionary {
  private record TagRule(Pattern pattern, long bits) {}

  private final @Nullable DictionaryLookup lookup;
  private final boolean frequency;
  private final List<TagRule> rules = new ArrayList<>();
  private final Map<String, Long> tagBits = new HashMap<>();
  private final Map<String, List<Analysis>> own = new HashMap<>();

  Dictionary(LanguageFolder folder, Settings settings) {
    this.frequency = settings.flag("dictionary-frequency");
    this.lookup = settings.value("dictionary").map(Dictionary::open).orElse(null);
    folder.file("tags.txt").ifPresent(file -> file.lines().forEach(this::addTagRule));
    folder.file("forms.txt").ifPresent(file -> file.lines().forEach(this::addForm));
  }

  private static DictionaryLookup open(String resource) {
    String metadata = resource.replaceAll("\\.dict$", ".info");
    try (InputStream dict = Dictionary.class.getResourceAsStream("/" + resource);
        InputStream info = Dictionary.class.getResourceAsStream("/" + metadata)) {
      if (dict == null || info == null) {
        throw new PledgebookException(
            "dictionary " + resource + " is not on the class path; add its jar or name another");
      }
      return new DictionaryLookup(morfologik.stemming.Dictionary.read(dict, info));
    } catch (IOException e) {
      throw new PledgebookException("dictionary " + resource + ": " + e.getMessage(), e);
    }
  }

  private void addTagRule(DataFile.Line line) {
    List<String> columns = line.columns();
    if (columns.size() != 2) {
      throw line.error("expected: pattern <tab> features");
    }
    rules.add(new TagRule(Pattern.compile(columns.get(0)), features(line, columns.get(1))));
  }

  private void addForm(DataFile.Line line) {
    List<String> columns = line.columns();
    if (columns.size() != 3) {
      throw line.error("expected: form <tab> lemma <tab> features");
    }
    own.computeIfAbsent(columns.get(0), form -> new ArrayList<>())
        .add(new Analysis(columns.get(1), features(line, columns.get(2))));
  }

  private static long features(DataFile.Line line, String names) {
    long bits = 0;
    for (String name : names.split("\\s+")) {
      bits |= Tag.named(name).orElseThrow(() -> line.error("unknown feature \"" + name + "\""));
    }
    return bits;
  }

  /** The readings of exactly this form; empty where nothing knows it. */
  List<Analysis> readings(String form) {
    List<Analysis> mine = own.get(form);
    if (mine != null) {
      return mine;
    }
    if (lookup == null) {
      return List.of();
    }
    List<Analysis> readings = new ArrayList<>();
    for (WordData data : lookup.lookup(form)) {
      CharSequence stem = data.getStem();
      CharSequence tag = data.getTag();
      if (stem != null && tag != null) {
        long bits = bits(tag.toString());
        if (bits != 0) {
          readings.add(new Analysis(stem.toString(), bits));
        }
      }
    }
    return readings;
  }

  private long bits(String rawTag) {
    String tag = frequency ? rawTag.substring(0, rawTag.length() - 1) : rawTag;
    return tagBits.computeIfAbsent(tag, this::computeBits);
  }

  private long computeBits(String tag) {
    long bits = 0;
    for (TagRule rule : rules) {
      if (rule.pattern().matcher(tag).find()) {
        bits |= rule.bits();
      }
    }
    return bits;
  }
}
