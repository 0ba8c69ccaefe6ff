package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** What is wrong with a file, in words; the JDK's messages are often the bare path. */
final class FileFault {

  private FileFault() {}

  static String of(IOException fault) {
    return switch (fault) {
      case NoSuchFileException none -> "there is no such file or folder";
      case AccessDeniedException denied -> "permission denied";
      case FileAlreadyExistsException there -> "there is a file of that name";
      default -> fault.getMessage() == null ? fault.toString() : fault.getMessage();
    };
  }
}
