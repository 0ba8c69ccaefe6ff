package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.entity.Gazetteer;
import org.hearsay.ontology.GazetteerLoader;
import org.hearsay.ontology.OntologyFiles;
import org.junit.jupiter.api.Test;

class QueryParametersTest {

  private static final Pattern ENTITY = Pattern.compile("<entity/([^>]+)>");

  @Test
  void nameEntitiesOfTheGazetteer() throws IOException {
    Gazetteer gazetteer = GazetteerLoader.load(OntologyFiles.in(Path.of("ontology")));
    Set<String> unknown = new TreeSet<>();
    for (Path file : QueryFilesTest.files()) {
      Matcher entities = ENTITY.matcher(Files.readString(file));
      while (entities.find()) {
        if (gazetteer.entry(entities.group(1)).isEmpty()) {
          unknown.add(file.getFileName() + ": " + entities.group(1));
        }
      }
    }
    assertThat(unknown).isEmpty();
  }
}
