package org.hearsay.nlp.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hearsay.nlp.learn.HashedTable;
import org.hearsay.nlp.learn.Hashing;
import org.hearsay.nlp.learn.TwoThreads;
import org.hearsay.nlp.token.Tokenizer;
import org.hearsay.nlp.train.WordLists;
import org.hearsay.nlp.word.ClusterTraining;
import org.hearsay.text.TextSpan;

/**
 * Builds the lexicon from the lists of {@code data/train}: {@code gazetteer}, {@code actors} and
 * {@code el/names.tsv}, and from running text, which gives the classes of words. Lists that are not
 * there are left out.
 */
final class LexiconTraining {
  private static final int RARE_WORD = 3;
  private static final int SHORT_PATH = 8;
  private static final int LONG_PATH = 12;
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern TAB = Pattern.compile("\t");

  /** In the dictionaries of actors: remarks, and codes with dates. */
  private static final Pattern REMARK = Pattern.compile("[#\\[<(].*");

  // the types of Wikidata that the list of linked names uses
  private static final String HUMAN = "Q215627";
  private static final String ORGANIZATION = "Q43229";
  private static final String LOCATION = "Q27096213";

  private static final Map<NameList, String> WORDS =
      Map.of(
          NameList.TITLES,
          "mr mr. mrs mrs. ms ms. dr dr. president minister secretary senator sen. rep. gov."
              + " governor mayor judge justice prof. professor sir lord lady king queen prince"
              + " princess pope general gen. colonel col. captain capt. sergeant lt. chairman"
              + " chairwoman chief director coach chancellor spokesman spokeswoman ceo premier"
              + " ambassador sheikh shaikh sultan emir imam bishop archbishop father sister brother"
              + " datuk tun dato haji envoy deputy vice",
          NameList.ORGANIZATION_WORDS,
          "inc inc. corp corp. co co. ltd ltd. plc group holdings bank university college ministry"
              + " department agency committee council commission institute association party union"
              + " company llc ag sa nv court police hospital school club united fc city federation"
              + " office authority bureau board centre center foundation fund force forces army"
              + " navy assembly parliament senate congress league society organisation organization"
              + " network times post news media airlines airways services service international"
              + " national",
          NameList.PLACE_WORDS,
          "river lake mount mountain island islands sea ocean bay province district county state"
              + " region valley desert peninsula street road avenue north south east west northern"
              + " southern eastern western city town village republic kingdom airport bridge"
              + " stadium park gulf coast strait cape",
          NameList.CALENDAR_WORDS,
          "monday tuesday wednesday thursday friday saturday sunday january february march april"
              + " may june july august september october november december");

  private final Tokenizer tokenizer = new Tokenizer();
  private final Map<Integer, Integer> phrases = new TreeMap<>();

  private LexiconTraining() {}

  /**
   * Builds the lexicon.
   *
   * @param data the folder of the training data
   * @param texts tokens of sentences, normalized as in {@link Reading}
   */
  static Lexicon run(Path data, List<List<String>> texts) throws IOException {
    LexiconTraining training = new LexiconTraining();
    training.addLists(data);
    return new Lexicon(
        new HashedTable(training.phrases), new HashedTable(classes(texts, WordLists.paths(data))));
  }

  /**
   * The classes of all words, packed: of the short and the long path in the large clustering, and
   * between them of a clustering by the texts at hand; without the large one, of three of those.
   */
  private static Map<Integer, Integer> classes(
      List<List<String>> texts, Map<String, String> paths) {
    List<Map<String, Integer>> clusterings = new ArrayList<>();
    if (paths.isEmpty()) {
      clusterings.addAll(clustered(texts, List.of(64, 200, 400)));
    } else {
      clusterings.add(numbered(paths, SHORT_PATH));
      clusterings.addAll(clustered(texts, List.of(200)));
      clusterings.add(numbered(paths, LONG_PATH));
    }
    TreeSet<String> words = new TreeSet<>();
    clusterings.forEach(c -> words.addAll(c.keySet()));
    Map<Integer, Integer> packed = new TreeMap<>();
    for (String word : words) {
      int all = 0;
      for (int c = 0; c < Lexicon.CLUSTERINGS; c++) {
        Map<String, Integer> clustering = clusterings.get(c);
        int other = clustering.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
        all = Lexicon.pack(all, c, clustering.getOrDefault(word, other));
      }
      packed.put(HashedTable.key(Hashing.of(word)), all);
    }
    return packed;
  }

  private static List<Map<String, Integer>> clustered(
      List<List<String>> texts, List<Integer> counts) {
    return TwoThreads.run(
        counts.stream()
            .<Supplier<Map<String, Integer>>>map(
                count -> () -> ClusterTraining.run(texts, count, RARE_WORD).classes())
            .toList());
  }

  /** A number for each path that is cut after some steps. */
  private static Map<String, Integer> numbered(Map<String, String> paths, int steps) {
    Map<String, Integer> numbers = new TreeMap<>();
    Map<String, Integer> classes = new HashMap<>();
    paths.forEach(
        (word, path) -> {
          String cut = path.substring(0, Math.min(steps, path.length()));
          Integer number = numbers.computeIfAbsent(cut, p -> numbers.size() + 1);
          classes.put(word, number);
        });
    return classes;
  }

  private void addLists(Path data) throws IOException {
    WORDS.forEach((list, words) -> List.of(words.split(" ")).forEach(w -> add(list, w)));
    for (String line : lines(data.resolve("gazetteer/names/first.txt"))) {
      add(NameList.FIRST_NAMES, line);
    }
    for (String line : lines(data.resolve("gazetteer/names/last.txt"))) {
      add(NameList.LAST_NAMES, line);
    }
    for (String line : lines(data.resolve("gazetteer/world-cities.csv"))) {
      String[] columns = COMMA.split(line.replace("\"", ""));
      add(NameList.CITIES, columns[0]);
      add(NameList.COUNTRIES, columns.length > 1 ? columns[1] : "");
      add(NameList.REGIONS, columns.length > 2 ? columns[2] : "");
    }
    addActors(data.resolve("actors/Phoenix.Countries.actors.txt"), NameList.ACTOR_PHRASES);
    addActors(
        data.resolve("actors/Phoenix.International.actors.txt"), NameList.INTERNATIONAL_BODIES);
    addActors(data.resolve("actors/Phoenix.MilNonState.actors.txt"), NameList.ARMED_GROUPS);
    for (String line : lines(data.resolve("el/names.tsv"))) {
      addLinkedName(TAB.split(line));
    }
  }

  private void addActors(Path file, NameList list) throws IOException {
    for (String line : lines(file)) {
      String name = REMARK.matcher(line).replaceAll("").replace('_', ' ').strip();
      String phrase = name.startsWith("+") ? name.substring(1) : name;
      boolean word = list == NameList.ACTOR_PHRASES && phrase.indexOf(' ') < 0;
      add(word ? NameList.ACTOR_WORDS : list, phrase);
    }
  }

  private void addLinkedName(String[] columns) {
    if (columns.length < 5) {
      return;
    }
    String types = columns[4];
    NameList list =
        types.contains(HUMAN)
            ? NameList.KNOWN_PERSONS
            : types.contains(LOCATION) ? NameList.KNOWN_PLACES : NameList.KNOWN_ORGANIZATIONS;
    if (list != NameList.KNOWN_ORGANIZATIONS || types.contains(ORGANIZATION)) {
      add(list, columns[0]);
      add(list, columns[3]);
    }
  }

  private void add(NameList list, String name) {
    String text = name.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
    if (text.length() < 2) {
      return;
    }
    TextSpan.Index index = new TextSpan.Index(text);
    long phrase = 0;
    int length = 0;
    for (TextSpan token : tokenizer.tokenize(text)) {
      phrase = Lexicon.phrase(phrase, Reading.normalize(index.slice(token)));
      length++;
    }
    if (length <= Lexicon.LONGEST_PHRASE) {
      phrases.merge(HashedTable.key(phrase), list.bit(), (a, b) -> a | b);
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
