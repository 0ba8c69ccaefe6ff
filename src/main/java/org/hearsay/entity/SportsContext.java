package org.hearsay.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** Tells articles on sports, where the names of states and cities are those of teams. */
final class SportsContext {

  private static final Set<String> WORDS =
      Set.of(
          "match",
          "team",
          "coach",
          "player",
          "league",
          "season",
          "goal",
          "football",
          "rugby",
          "cricket",
          "tennis",
          "basketball",
          "baseball",
          "hockey",
          "soccer",
          "golf",
          "championship",
          "tournament",
          "quarterback",
          "touchdown",
          "inning",
          "wicket",
          "striker",
          "midfielder",
          "goalkeeper",
          "defender",
          "playoff",
          "semi-final",
          "semifinal",
          "quarter-final",
          "quarterfinal",
          "fixture",
          "halftime",
          "half-time",
          "scorer",
          "stadium",
          "olympics",
          "medal",
          "batsman",
          "bowler",
          "penalty",
          "referee",
          "pitcher",
          "linebacker",
          "fullback",
          "fly-half",
          "scrum",
          "innings",
          "qualifier",
          "champion",
          "kickoff",
          "offside",
          "cup");

  /** Words that are of sport alone. */
  private static final Set<String> SURE =
      Set.of(
          "footballer",
          "goalkeeper",
          "midfielder",
          "striker",
          "semifinal",
          "semi-final",
          "quarterfinal",
          "quarter-final",
          "quarterback",
          "touchdown",
          "batsman",
          "wicket",
          "playoff",
          "halftime",
          "half-time",
          "linebacker",
          "tournament",
          "league");

  private static final Pattern TEAM =
      Pattern.compile(
          "\\b(team|cricket|rugby|football|soccer|baseball|basketball|hockey|FC|RFC|BC|CF)\\b"
              + "|\\bA?\\.?F\\.C\\.");

  private static final List<String> OPPOSED = List.of("versus", "vs", "vs.");

  private static final List<String> GAMES =
      List.of(
          "football",
          "rugby",
          "cricket",
          "basketball",
          "baseball",
          "hockey",
          "soccer",
          "volleyball",
          "netball");

  /** At least so many different words of sport, and one in so many words of the article. */
  private static final int KINDS = 5;

  private static final int ONE_IN = 60;

  private SportsContext() {}

  /** Whether a name is that of a club or team. */
  static boolean isTeamName(String label) {
    return TEAM.matcher(label).find();
  }

  /** Whether an article has a word of sport at all. */
  static boolean hasGames(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .anyMatch(
            token ->
                Words.isOneOf(token, GAMES)
                    || SURE.contains(token.lemma().toLowerCase(Locale.ROOT)));
  }

  /** Whether a name is that of a side right here: "Alabama versus Florida", "Alabama football". */
  static boolean isSide(Sentence sentence, int first, int last) {
    boolean opposed =
        first > 0 && Words.isOneOf(sentence.token(first - 1), OPPOSED)
            || last + 1 < sentence.size() && Words.isOneOf(sentence.token(last + 1), OPPOSED);
    return opposed
        || last + 2 < sentence.size()
            && Words.isOneOf(sentence.token(last + 1), GAMES)
            && Words.isNoun(sentence.token(last + 2));
  }

  static boolean isSports(List<Sentence> sentences) {
    Set<String> kinds = new HashSet<>();
    int found = 0;
    int all = 0;
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        all++;
        if (Words.isNoun(token)) {
          String noun = token.lemma().toLowerCase(Locale.ROOT);
          if (WORDS.contains(noun)) {
            found++;
            kinds.add(noun);
          }
        }
      }
    }
    return kinds.size() >= KINDS && found * ONE_IN >= all;
  }
}
