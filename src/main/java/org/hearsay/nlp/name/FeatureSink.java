package org.hearsay.nlp.name;

/**
 * Takes the features of a token: OpenNLP's training wants each as a string, reading only its hash.
 */
interface FeatureSink {

  /** Takes a feature whose string is a name and a value. */
  void add(String name, String value);

  /** Takes a feature whose string is a name and two values with a character between them. */
  void add(String name, String first, char between, String second);
}
