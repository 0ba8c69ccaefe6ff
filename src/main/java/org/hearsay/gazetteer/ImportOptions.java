package org.hearsay.gazetteer;

import java.util.List;

/**
 * What an import keeps.
 *
 * @param classes kept are their instances and those of their subclasses
 * @param languages codes of the languages of names and descriptions, the preferred first
 * @param minSitelinks the least number of wikis that have an article on what is kept
 */
public record ImportOptions(List<WishedClass> classes, List<String> languages, int minSitelinks) {
  public ImportOptions {
    classes = List.copyOf(classes);
    languages = List.copyOf(languages);
    if (classes.isEmpty() || languages.isEmpty() || minSitelinks < 0) {
      throw new IllegalArgumentException(
          "an import needs a class, a language and a number of sitelinks from 0 on");
    }
  }
}
