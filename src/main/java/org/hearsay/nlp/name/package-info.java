/**
 * Names in text: persons, organizations, places, groups. OpenNLP's name finder reads each sentence;
 * what it finds all over the article then decides the doubtful places.
 */
@NullMarked
package org.hearsay.nlp.name;

import org.jspecify.annotations.NullMarked;
