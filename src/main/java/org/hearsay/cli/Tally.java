package org.hearsay.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.article.ReadResult;

/**
 * Counts what was read, passed over, skipped and failed, and tells each failure on standard error.
 */
final class Tally {

  /** How many reasons a report keeps of each kind; the counts go on. */
  private static final int MOST_REASONS = 10_000;

  private record Remark(String origin, String reason) {}

  private final PrintStream messages = System.err;
  private final List<Remark> repairs = new ArrayList<>();
  private final List<Remark> skips = new ArrayList<>();
  private final List<Remark> failures = new ArrayList<>();
  private int read;
  private int unchanged;
  private final Map<String, Integer> languages = new TreeMap<>();
  private int claims;
  private int skipped;
  private int failed;

  void count(ReadResult result) {
    switch (result) {
      case ReadResult.Read article -> {
        read++;
        article.remarks().forEach(remark -> tell(repairs, article.origin(), "", remark));
      }
      case ReadResult.Skipped other -> {
        skipped++;
        tell(skips, other.origin(), "skipped, ", other.reason());
      }
      case ReadResult.Failed other -> {
        failed++;
        tell(failures, other.origin(), "failed, ", other.reason());
      }
    }
  }

  /** Counts an article in a language that is not analysed. */
  void countForeign(String language) {
    languages.merge(printable(language), 1, Integer::sum);
  }

  /** Counts what was taken in. */
  void count(Described described) {
    if (described.unchanged()) {
      unchanged++;
      return;
    }
    count(described.result());
    claims += described.claims();
  }

  private void tell(List<Remark> remarks, String origin, String what, String reason) {
    messages.println(printable(origin) + ": " + what + printable(reason));
    if (remarks.size() < MOST_REASONS) {
      remarks.add(new Remark(origin, reason));
    }
  }

  /** A name or a message of the input must not steer the terminal. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  int read() {
    return read;
  }

  int unchanged() {
    return unchanged;
  }

  int otherLanguages() {
    return languages.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The other languages with their numbers of articles: "2 deu, 1 fra"; empty without any. */
  String languages() {
    return languages.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  int claims() {
    return claims;
  }

  int skipped() {
    return skipped;
  }

  int failed() {
    return failed;
  }

  /** How many inputs there were. */
  int all() {
    return read + unchanged + skipped + failed;
  }

  int exitCode() {
    if (failed == 0) {
      return ExitCode.DONE;
    }
    return read + unchanged == 0 ? ExitCode.NOTHING_DONE : ExitCode.SOME_FAILED;
  }

  /**
   * Writes the counts and reasons as JSON.
   *
   * @param seconds how long it took
   */
  void write(Path file, List<String> inputs, double seconds) {
    JsonObject report = new JsonObject();
    JsonArray names = new JsonArray();
    inputs.forEach(names::add);
    report.add("inputs", names);
    report.addProperty("read", read);
    report.addProperty("unchanged", unchanged);
    report.addProperty("otherLanguages", otherLanguages());
    report.addProperty("claims", claims);
    report.addProperty("seconds", Math.round(seconds * 10) / 10.0);
    report.addProperty("perSecond", Math.round(all() / Math.max(seconds, 0.001) * 10) / 10.0);
    report.add("repaired", array(repairs, repairs.size()));
    report.add("skipped", array(skips, skipped));
    report.add("failed", array(failures, failed));
    String json =
        new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(report) + "\n";
    try {
      Files.writeString(file, json, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new NothingDone("cannot write the report '" + file + "': " + FileFault.of(e));
    }
  }

  private static JsonObject array(List<Remark> remarks, int count) {
    JsonArray reasons = new JsonArray();
    for (Remark remark : remarks) {
      JsonObject one = new JsonObject();
      one.addProperty("origin", remark.origin());
      one.addProperty("reason", remark.reason());
      reasons.add(one);
    }
    JsonObject all = new JsonObject();
    all.addProperty("count", count);
    all.add("reasons", reasons);
    return all;
  }
}
