package org.hearsay.gazetteer;

/**
 * What an import read and kept.
 *
 * @param read items of the dump
 * @param kept entities in the index
 * @param names different names of an entity, counted for each
 * @param otherClass items left out because no wished class is above them
 * @param otherwise items left out without a name in the languages, a class or enough sitelinks
 * @param faults lines that could not be read
 * @param cut whether the file ended too soon
 */
public record ImportReport(
    long read, long kept, long names, long otherClass, long otherwise, long faults, boolean cut) {}
