package org.hearsay.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.extract.Attribution;
import org.hearsay.extract.Claim;
import org.hearsay.extract.ExtractedArticle;
import org.hearsay.extract.Modality;
import org.hearsay.extract.Participation;
import org.hearsay.extract.Polarity;
import org.hearsay.extract.Quantity;
import org.hearsay.extract.Stance;
import org.hearsay.extract.Voice;
import org.hearsay.extract.When;
import org.hearsay.pattern.Coding;
import org.hearsay.pattern.Coordination;
import org.hearsay.pattern.EventType;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.DateInterval;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Origin;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TimeExpression;

/**
 * An extracted article written by hand: words of its text stand for spans, names for entities.
 *
 * <p>{@code Told.article("Kuwait recalled its envoy.").tell("AmbassadorWithdrawal",
 * "recalled").actor("Kuwait")}
 */
final class Told {

  static final Run RUN = new Run("hearsay test", "m", "o");

  private final Article.Builder builder;
  private final String text;
  private final Map<String, Entity> entities = new TreeMap<>();
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<Telling> tellings = new ArrayList<>();

  private Told(String text) {
    this.text = text;
    this.builder = Article.of(text);
  }

  static Told article(String text) {
    return new Told(text);
  }

  Told url(String url) {
    builder.url(url);
    return this;
  }

  Told id(String id) {
    builder.id(id);
    return this;
  }

  Told published(String day) {
    builder.published(day);
    return this;
  }

  Told publisher(String publisher) {
    builder.publisher(publisher);
    return this;
  }

  Told title(String title) {
    builder.title(title);
    return this;
  }

  Told origin(Origin origin) {
    builder.origin(origin);
    return this;
  }

  Told entity(Entity entity) {
    entities.put(entity.id(), entity);
    return this;
  }

  /** Tells an event whose trigger is a word of the text; it is affirmed and actual. */
  Telling tell(String type, String trigger) {
    Telling telling = new Telling(type, trigger);
    tellings.add(telling);
    return telling;
  }

  /** An indirect attribution of a part of the text; its index. */
  int attributed(String speaker, String cue, String content) {
    attributions.add(
        new Attribution(
            List.of(span(speaker)),
            List.of(span(cue)),
            List.of(span(content)),
            Attribution.Kind.INDIRECT,
            List.of(known(speaker)),
            -1));
    return attributions.size() - 1;
  }

  private TextSpan span(String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("'" + words + "' is not in: " + text);
    }
    return new TextSpan.Index(text).span(at, at + words.length());
  }

  /** The id of the entity of a name; a state of the gazetteer where none was given. */
  private String known(String name) {
    String id = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    entities.putIfAbsent(id, Entity.of(id, name, EntityType.COUNTRY, Entity.Scope.GAZETTEER));
    return id;
  }

  ExtractedArticle extracted() {
    List<Claim> claims = tellings.stream().map(Telling::claim).toList();
    int length = text.codePointCount(0, text.length());
    AnnotatedArticle annotated =
        new AnnotatedArticle(
            builder.build(),
            length == 0
                ? List.of()
                : List.of(new Sentence(new TextSpan(0, length), 0, Sentence.Kind.BODY, List.of())),
            List.of(),
            List.of(),
            entities,
            Map.of());
    return new ExtractedArticle(annotated, attributions, List.of(), claims);
  }

  ArticleGraph graph() {
    return ClaimGraph.of(extracted(), BaseIri.DEFAULT, RUN, DescribeOptions.FULL);
  }

  /** One claim. */
  final class Telling {
    private final String type;
    private final TextSpan trigger;
    private final List<Participation> participants = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();
    private When when = new When.Untimed();
    private Voice voice = new Voice.ArticleVoice();
    private Stance stance = Stance.AFFIRMS;
    private Polarity polarity = Polarity.POSITIVE;
    private Modality modality = Modality.ACTUAL;
    private boolean generic;
    private int contentOf = -1;
    private double confidence = 0.8;

    private Telling(String type, String trigger) {
      this.type = type;
      this.trigger = span(trigger);
    }

    Telling actor(String name) {
      return role("actor", name);
    }

    Telling target(String name) {
      return role("target", name);
    }

    Telling role(String role, String name) {
      participants.add(new Participation(role, span(name), name, known(name), false, 0.9));
      return this;
    }

    Telling inferred(String role, String name) {
      participants.add(new Participation(role, span(name), name, known(name), true, 0.6));
      return this;
    }

    Telling count(String name, String value) {
      quantities.add(new Quantity(name, value, span(value)));
      return this;
    }

    /** On a day, as the text states it. */
    Telling on(String day) {
      return between(day, day);
    }

    Telling between(String earliest, String latest) {
      when =
          When.Timed.of(
                  earliest.equals(latest) ? earliest : earliest + "/" + latest,
                  TimeExpression.Basis.STATED)
              .within(new DateInterval(LocalDate.parse(earliest), LocalDate.parse(latest)));
      return this;
    }

    Telling timex(String value) {
      when = When.Timed.of(value, TimeExpression.Basis.STATED);
      return this;
    }

    Telling by(String source) {
      voice = new Voice.Named(new Voice.Source(known(source), List.of(), -1));
      return this;
    }

    Telling by(int statement) {
      String speaker = attributions.get(statement).speakers().getFirst();
      voice = new Voice.Named(new Voice.Source(speaker, List.of(), statement));
      return this;
    }

    Telling by(String source, String via) {
      voice = new Voice.Named(new Voice.Source(known(source), List.of(known(via)), -1));
      return this;
    }

    Telling byUnnamed(String words) {
      String id = builder.build().version().substring(0, 8) + "-" + words.replace(' ', '-');
      entities.put(
          id, Entity.of(id, words, EntityType.GROUP, Entity.Scope.ARTICLE).withPlural(true));
      voice = new Voice.Unnamed(new Voice.Source(id, List.of(), -1));
      return this;
    }

    Telling unknownVoice() {
      voice = new Voice.Unknown();
      return this;
    }

    Telling denied() {
      stance = Stance.DENIES;
      return this;
    }

    Telling negative() {
      polarity = Polarity.NEGATIVE;
      return this;
    }

    Telling as(Modality value) {
      modality = value;
      return this;
    }

    Telling generic() {
      generic = true;
      return this;
    }

    Telling contentOf(int index) {
      contentOf = index;
      return this;
    }

    Telling confidence(double value) {
      confidence = value;
      return this;
    }

    Told end() {
      return Told.this;
    }

    ArticleGraph graph() {
      return Told.this.graph();
    }

    private Claim claim() {
      EventType event =
          new EventType(
              type,
              type,
              type,
              List.of(),
              Coding.NONE,
              Coordination.DISTRIBUTIVE,
              List.of(),
              List.of(),
              "",
              EventType.Content.NONE);
      int length = text.codePointCount(0, text.length());
      return new Claim(
          event,
          type + "/test",
          new Coding("SANCTION", "SANCTION", "withdraw", "161"),
          0,
          new TextSpan(0, length),
          trigger,
          participants,
          quantities,
          when,
          voice,
          stance,
          polarity,
          modality,
          generic,
          contentOf,
          confidence);
    }
  }
}
