package org.hearsay.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One version of a news article: its text, kept verbatim, and what is known of it.
 *
 * <p>The {@link #version()} names it by content, so two machines that read the same article name it
 * alike. File paths are not part of it.
 */
public final class Article {

  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?");

  private final String text;
  private final @Nullable String id;
  private final @Nullable String url;
  private final @Nullable String title;
  private final @Nullable String published;
  private final @Nullable String publisher;
  private final @Nullable String author;
  private final @Nullable String language;
  private final List<Origin> origins;
  private final String version;

  private Article(Builder builder) {
    text = builder.text;
    id = builder.id;
    url = builder.url;
    title = builder.title;
    published = builder.published;
    publisher = builder.publisher;
    author = builder.author;
    language = builder.language;
    origins = List.copyOf(builder.origins);
    version = sha256(canonicalJson());
  }

  /** Starts an article of the given text; everything else is optional. */
  public static Builder of(String text) {
    return new Builder(text);
  }

  /** Starts an article of another text of which the same is known. */
  public Builder withText(String other) {
    Builder builder = new Builder(other);
    builder.id = id;
    builder.url = url;
    builder.title = title;
    builder.published = published;
    builder.publisher = publisher;
    builder.author = author;
    builder.language = language;
    builder.origins.addAll(origins);
    return builder;
  }

  /** The whole text, verbatim; all offsets count its code points. */
  public String text() {
    return text;
  }

  /** The identifier given by its source, or else one made from the content. */
  public String id() {
    return id == null ? "sha256-" + version.substring(0, 16) : id;
  }

  /** The identifier given by its source. */
  public Optional<String> givenId() {
    return Optional.ofNullable(id);
  }

  public Optional<String> url() {
    return Optional.ofNullable(url);
  }

  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /** The ISO 8601 date or date-time of publication, as given. */
  public Optional<String> published() {
    return Optional.ofNullable(published);
  }

  /** The day of publication, in the zone of the publisher. */
  public Optional<LocalDate> publishedDate() {
    return published().map(p -> LocalDate.parse(p.substring(0, 10)));
  }

  public Optional<String> publisher() {
    return Optional.ofNullable(publisher);
  }

  public Optional<String> author() {
    return Optional.ofNullable(author);
  }

  /** The BCP 47 language tag. */
  public Optional<String> language() {
    return Optional.ofNullable(language);
  }

  /** Where the reader found what it says of the article; no part of the {@link #version()}. */
  public List<Origin> origins() {
    return origins;
  }

  /**
   * The SHA-256, in lower-case hexadecimal, of the canonical JSON (RFC 8785) of url, title,
   * published, publisher, author, language and text; absent fields are left out.
   */
  public String version() {
    return version;
  }

  private String canonicalJson() {
    StringBuilder json = new StringBuilder(text.length() + 200);
    member(json, "author", author);
    member(json, "language", language);
    member(json, "published", published);
    member(json, "publisher", publisher);
    member(json, "text", text);
    member(json, "title", title);
    member(json, "url", url);
    return json.append('}').toString();
  }

  private static void member(StringBuilder json, String name, @Nullable String value) {
    json.append(json.isEmpty() ? "{" : "");
    if (value != null) {
      json.append(json.length() > 1 ? "," : "").append(CanonicalJson.string(name)).append(':');
      json.append(CanonicalJson.string(value));
    }
  }

  /** The SHA-256 of the UTF-8 bytes of a string, in lower-case hexadecimal. */
  public static String sha256(String value) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Article that && version.equals(that.version) && id().equals(that.id());
  }

  @Override
  public int hashCode() {
    return version.hashCode();
  }

  @Override
  public String toString() {
    return "Article[" + id() + "]";
  }

  /** Collects what is known of an article; blank values count as unknown. */
  public static final class Builder {
    private final String text;
    private @Nullable String id;
    private @Nullable String url;
    private @Nullable String title;
    private @Nullable String published;
    private @Nullable String publisher;
    private @Nullable String author;
    private @Nullable String language;
    private final List<Origin> origins = new ArrayList<>();

    private Builder(String text) {
      this.text = text;
    }

    public Builder id(String value) {
      id = known(value);
      return this;
    }

    public Builder url(String value) {
      url = known(value);
      return this;
    }

    public Builder title(String value) {
      title = known(value);
      return this;
    }

    /**
     * @throws IllegalArgumentException where it is no ISO 8601 date or date-time
     */
    public Builder published(String value) {
      String date = known(value);
      if (date != null) {
        try {
          if (!DATE.matcher(date).matches()) {
            throw new DateTimeException("no ISO 8601 date");
          }
          LocalDate.parse(date.substring(0, 10));
        } catch (DateTimeException e) {
          throw new IllegalArgumentException(
              "published is '" + value + "', not a date such as 2017-10-03 or 2017-10-03T14:05:00Z",
              e);
        }
      }
      published = date;
      return this;
    }

    public Builder publisher(String value) {
      publisher = known(value);
      return this;
    }

    public Builder author(String value) {
      author = known(value);
      return this;
    }

    public Builder language(String value) {
      language = known(value);
      return this;
    }

    /** Tells where one of its fields was found. */
    public Builder origin(Origin origin) {
      origins.add(origin);
      return this;
    }

    public Article build() {
      return new Article(this);
    }

    private static @Nullable String known(String value) {
      return value.isBlank() ? null : value.strip();
    }
  }
}
