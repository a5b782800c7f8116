package org.pledgebook.quantity;

import java.io.InputStream;
import org.pledgebook.language.DataFile;
import org.pledgebook.source.PledgebookException;

/** Files of {@code languages/common}, which are packed into the program. */
final class CommonFile {
  private CommonFile() {}

  static DataFile read(String name) {
    InputStream stream = CommonFile.class.getResourceAsStream("/languages/common/" + name);
    if (stream == null) {
      throw new PledgebookException(
          "languages/common/" + name + " is not on the class path: broken build");
    }
    return DataFile.read("languages/common/" + name, stream);
  }
}
