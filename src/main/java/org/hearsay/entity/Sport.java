package org.hearsay.entity;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** A sport that nations play, with the words that tell it and the names of their teams. */
enum Sport {
  RUGBY(
      Set.of("rugby", "scrum", "fly-half", "lineout", "hooker", "flanker", "scrum-half"),
      List.of("%s national rugby union team")),
  CRICKET(
      Set.of("cricket", "cricketer", "wicket", "innings", "batsman", "bowler", "batting"),
      List.of("%s national cricket team", "%s cricket team")),
  FOOTBALL(
      Set.of("football", "footballer", "soccer", "striker", "midfielder", "goalkeeper", "offside"),
      List.of("%s national football team", "%s national association football team"));

  /** Where one of these plays, the team is not the one that the state's name alone means. */
  private static final Set<String> OTHER_TEAMS =
      Set.of("women", "woman", "girl", "under-21", "under-20", "under-19", "u21", "u20", "sevens");

  private final Set<String> words;
  private final List<String> teams;

  Sport(Set<String> words, List<String> teams) {
    this.words = words;
    this.teams = teams;
  }

  /** The sport of an article, where one stands out and men play it. */
  static Optional<Sport> of(List<Sentence> sentences) {
    Map<Sport, Integer> found = new EnumMap<>(Sport.class);
    Set<String> seen = new HashSet<>();
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        String word = token.lemma().toLowerCase(Locale.ROOT);
        seen.add(word);
        for (Sport sport : values()) {
          if (sport.words.contains(word)) {
            found.merge(sport, 1, Integer::sum);
          }
        }
      }
    }
    int all = found.values().stream().mapToInt(Integer::intValue).sum();
    return found.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .filter(most -> most.getValue() * 3 >= all * 2)
        .filter(most -> OTHER_TEAMS.stream().noneMatch(seen::contains))
        .map(Map.Entry::getKey);
  }

  /** The team of a state in this sport that the gazetteer knows. */
  Optional<GazetteerEntry> team(Gazetteer gazetteer, GazetteerEntry state) {
    return teams.stream()
        .flatMap(name -> gazetteer.readings(name.formatted(state.label())).stream())
        .map(Reading::entry)
        .filter(entry -> entry.kind() == GazetteerEntry.Kind.ORGANIZATION)
        .findFirst();
  }
}
