package org.hearsay.ontology;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/** Reads the word lists that expressions name by {@code #}. */
final class LexiconReader {

  private static final String PREFIX = "lexicon/";

  private final NavigableMap<String, Set<String>> lexicons = new TreeMap<>();

  LexiconReader(Statements statements, List<OntologyFault> faults) {
    List<Node> lists = statements.instancesOf(Hs.LEXICON);
    for (Node list : lists) {
      Set<String> words = new TreeSet<>();
      add(statements, list, words, new TreeSet<>(), faults);
      if (words.isEmpty()) {
        faults.add(statements.fault(list, "no hs:word"));
      }
      lexicons.put(name(list), words);
    }
  }

  /** Lemmas by the name of the list, what it includes among them. */
  NavigableMap<String, Set<String>> lexicons() {
    return lexicons;
  }

  private static void add(
      Statements statements,
      Node list,
      Set<String> words,
      Set<String> seen,
      List<OntologyFault> faults) {
    if (!seen.add(name(list))) {
      return;
    }
    statements.objects(list, Hs.WORD).forEach(word -> words.add(word.getLiteralLexicalForm()));
    for (Node other : statements.objects(list, Hs.INCLUDES)) {
      if (statements.objects(other, Hs.TYPE).isEmpty()) {
        faults.add(statements.fault(list, "includes no word list '" + name(other) + "'"));
      }
      add(statements, other, words, seen, faults);
    }
  }

  private static String name(Node list) {
    String name = Hs.shortName(list);
    return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
  }
}
