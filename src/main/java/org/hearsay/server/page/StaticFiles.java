package org.hearsay.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.hearsay.server.http.Answer;

/** Our own style and scripts, and those of the libraries that pages load; nothing else. */
final class StaticFiles {

  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final String YASGUI = WEBJARS + "zazuko__yasgui/4.5.0/build/yasgui.min";

  private static final Map<String, String> LIBRARIES =
      Map.of(
          "yasgui.min.js", YASGUI + ".js",
          "yasgui.min.css", YASGUI + ".css",
          "chart.umd.js", WEBJARS + "chart.js/4.4.9/dist/chart.umd.js",
          "cytoscape.min.js", WEBJARS + "cytoscape/3.33.1/dist/cytoscape.min.js");

  private StaticFiles() {}

  /** A file of a name without folders; empty where there is none. */
  static Optional<Answer> file(String name) throws IOException {
    String type =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "css" -> "text/css";
          case "js" -> "text/javascript";
          case "svg" -> "image/svg+xml";
          default -> "";
        };
    // Only names of our own: no path of the class path can be reached through "..".
    String resource =
        name.matches("[a-z0-9-]+\\.(css|js|svg)") ? "/static/" + name : LIBRARIES.get(name);
    if (LIBRARIES.containsKey(name)) {
      resource = LIBRARIES.get(name);
    }
    if (resource == null || type.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(new Answer(200, type, in.readAllBytes()));
    }
  }
}
