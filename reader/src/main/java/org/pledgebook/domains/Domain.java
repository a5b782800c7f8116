package org.pledgebook.domains;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pledgebook.language.DataFile;
import org.pledgebook.source.PledgebookException;

/**
 * A field of policy that undertakings are sorted by, as {@code languages/common/domains.txt} lists
 * it.
 *
 * @param code stable, as it stands in output: {@code military-aid}
 * @param english name for people
 * @param french name for people
 * @param definition one line of English
 */
public record Domain(String code, String english, String french, String definition) {

  private static final class Holder {
    private static final List<Domain> ALL = read(resource("domains.txt"));
  }

  /** Every domain, in the order in which lists of them are shown. */
  public static List<Domain> all() {
    return Holder.ALL;
  }

  /** The name in a language of the pages: French for {@code fr}, else English. */
  public String name(String language) {
    return "fr".equals(language) ? french : english;
  }

  static List<Domain> read(DataFile file) {
    List<Domain> domains = new ArrayList<>();
    Set<String> codes = new LinkedHashSet<>();
    for (DataFile.Line line : file.lines()) {
      List<String> columns = line.columns();
      if (columns.size() != 4) {
        throw line.error("expected: code <tab> English name <tab> French name <tab> definition");
      }
      if (!codes.add(columns.get(0))) {
        throw line.error("domain \"" + columns.get(0) + "\" is listed twice");
      }
      domains.add(new Domain(columns.get(0), columns.get(1), columns.get(2), columns.get(3)));
    }
    return List.copyOf(domains);
  }

  /** A file of {@code languages/common}. */
  static DataFile resource(String name) {
    String path = "languages/common/" + name;
    InputStream stream = Domain.class.getResourceAsStream("/" + path);
    if (stream == null) {
      throw new PledgebookException("no " + path + " on the class path: broken build");
    }
    return DataFile.read(path, stream);
  }

  /** Places of the domains in {@link #all()}, by code. */
  static int indexOf(String code) {
    List<Domain> all = all();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }
}
