package org.hearsay.server.mcp;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Knows when a client on standard input has gone and has its answers: messages are lines of JSON,
 * and each request is answered by one.
 */
final class Conversation {

  private static final long PATIENCE_MILLIS = 60_000;

  private boolean ended;
  private int unanswered;

  private synchronized void asked(String line) {
    if (isRequest(line)) {
      unanswered++;
    }
  }

  private static boolean isRequest(String line) {
    try {
      JsonElement message = JsonParser.parseString(line);
      return message.isJsonObject()
          && message.getAsJsonObject().has("id")
          && message.getAsJsonObject().has("method");
    } catch (JsonParseException malformed) {
      return false;
    }
  }

  private synchronized void told() {
    unanswered--;
    notifyAll();
  }

  /**
   * The input ends when all is answered, but for a minute at most: the protocol's library forgets
   * what is not answered yet when its input ends.
   */
  private synchronized void end() throws IOException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    try {
      while (unanswered > 0 && System.nanoTime() < end) {
        wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while answering");
    } finally {
      ended = true;
      notifyAll();
    }
  }

  /** Waits until the input has ended and what was asked is answered. */
  synchronized void awaitEnd() throws InterruptedException {
    while (!ended) {
      wait();
    }
  }

  InputStream listening(InputStream in) {
    return new FilterInputStream(in) {
      private final ByteArrayOutputStream line = new ByteArrayOutputStream();

      @Override
      public int read() throws IOException {
        int read = super.read();
        if (read < 0) {
          end();
        } else {
          hear(read);
        }
        return read;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        for (int i = 0; i < read; i++) {
          hear(buffer[from + i]);
        }
        if (read < 0) {
          end();
        }
        return read;
      }

      private void hear(int heard) {
        if (heard == '\n') {
          asked(line.toString(StandardCharsets.UTF_8));
          line.reset();
        } else {
          line.write(heard);
        }
      }
    };
  }

  OutputStream telling(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int told) throws IOException {
        out.write(told);
        if (told == '\n') {
          told();
        }
      }

      @Override
      public void write(byte[] buffer, int from, int length) throws IOException {
        out.write(buffer, from, length);
        for (int i = 0; i < length; i++) {
          if (buffer[from + i] == '\n') {
            out.flush();
            told();
          }
        }
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }
    };
  }
}
