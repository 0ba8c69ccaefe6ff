package org.hearsay.article.office;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The text of a PDF (PDFBox, which weighs 4 MB; Tika around it would add 10 and find no more).
 *
 * @param text lines as the pages have them, with a blank line between paragraphs
 * @param title from the document's properties; empty where there is none
 * @param author from the document's properties; empty where there is none
 */
public record Pdf(String text, String title, String author) {

  private static final int MOST_PAGES = 500;

  /**
   * Reads a document, its first 500 pages.
   *
   * @throws IOException where it is none, damaged or locked by a password
   */
  public static Pdf read(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(MOST_PAGES);
      stripper.setLineSeparator("\n");
      stripper.setParagraphEnd("\n");
      stripper.setPageEnd("\n");
      String text = stripper.getText(document).replaceAll("[ \\t\\u00A0]+\\n", "\n").strip();
      PDDocumentInformation about = document.getDocumentInformation();
      return new Pdf(
          text.replaceAll("\\n{3,}", "\n\n"),
          Optional.ofNullable(about.getTitle()).orElse("").strip(),
          Optional.ofNullable(about.getAuthor()).orElse("").strip());
    } catch (InvalidPasswordException e) {
      throw new IOException("the PDF is locked by a password", e);
    } catch (IOException e) {
      throw new IOException("the PDF is damaged: " + e.getMessage(), e);
    } catch (RuntimeException | StackOverflowError e) {
      throw new IOException("the PDF is damaged: " + e.getMessage(), e);
    }
  }
}
