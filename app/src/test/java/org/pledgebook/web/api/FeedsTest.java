package org.pledgebook.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Feeds as RFC 4287 has them, and citations. */
class FeedsTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void start() {
    served = new Served(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Element feed(String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(served.get(path).body()))
        .getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int at = 0; at < nodes.getLength(); at++) {
      if (nodes.item(at) instanceof Element child
          && child.getLocalName().equals(name)
          && ATOM.equals(child.getNamespaceURI())) {
        found.add(child);
      }
    }
    return found;
  }

  private static String only(Element parent, String name) {
    List<Element> found = children(parent, name);
    assertThat(found).as(name).hasSize(1);
    return found.get(0).getTextContent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"commitments", "due", "documents", "changes"})
  void aFeedHasWhatReadersNeed(String name) throws Exception {
    String path = "/feeds/" + name + ".atom?lang=fr";
    Element feed = feed(path);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    assertThat(only(feed, "id")).isEqualTo(served.address() + path);
    assertThat(only(feed, "title")).isNotBlank().doesNotContain("feed.");
    Instant updated = Instant.parse(only(feed, "updated"));
    List<Element> entries = children(feed, "entry");
    assertThat(entries).isNotEmpty();
    List<String> ids = new ArrayList<>();
    for (Element entry : entries) {
      ids.add(only(entry, "id"));
      assertThat(only(entry, "title")).isNotBlank();
      assertThat(only(entry, "summary")).isNotBlank();
      assertThat(only(children(entry, "author").get(0), "name")).isNotBlank();
      assertThat(Instant.parse(only(entry, "updated"))).isBeforeOrEqualTo(updated);
      assertThat(children(entry, "link").get(0).getAttribute("href"))
          .startsWith(served.address() + "/");
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void aFeedKeepsToItsFilters() throws Exception {
    assertThat(children(feed("/feeds/commitments.atom"), "entry")).hasSize(4);
    Element french = feed("/feeds/commitments.atom?domain=energy&actor=FRA");
    assertThat(children(french, "entry")).hasSize(1);
    assertThat(only(children(french, "entry").get(0), "title")).isEqualTo("France · Energy");
    assertThat(children(feed("/feeds/commitments.atom?as-of=2001-01-01"), "entry")).isEmpty();
  }

  @Test
  void wordsFromOutsideStayWords() throws Exception {
    String summary = "";
    for (Element entry : children(feed("/feeds/commitments.atom"), "entry")) {
      summary += only(entry, "summary");
    }
    assertThat(summary).contains("<script>alert(1)</script> & \"b\" ]]>");
  }

  @Test
  void theCalendarHasWhatIsDue() {
    String calendar =
        new String(served.get("/feeds/due.ics?days=36500").body(), StandardCharsets.UTF_8);
    assertThat(calendar).startsWith("BEGIN:VCALENDAR").contains("DTSTART;VALUE=DATE:20900101");
  }

  @Test
  void aCitationNamesTheTimeInItsAddress() {
    String text =
        new String(
            served
                .get(
                    "/cite.text?title=Promises&path=/commitments%3Factor%3DFRA%26as-of%3D2024-03-31")
                .body(),
            StandardCharsets.UTF_8);
    assertThat(text)
        .contains(
            "Promises",
            "31 March 2024",
            served.address() + "/commitments?actor=FRA&as-of=2024-03-31");
    String now = new String(served.get("/cite.ris?path=/due").body(), StandardCharsets.UTF_8);
    assertThat(now)
        .startsWith("TY  - DATA\r\n")
        .containsPattern("UR  - http://\\S+/due\\?as-of=\\d{4}-\\d\\d-\\d\\dT")
        .endsWith("ER  - \r\n");
    String tex =
        new String(
            served.get("/cite.bibtex?path=/due&title=50%25%20%7B%26%7D").body(),
            StandardCharsets.UTF_8);
    assertThat(tex).startsWith("@misc{pledgebook-").contains("title = {50\\% \\{\\&\\}}");
  }
}
