package dev.drawdown.command.imports.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** A file's bytes as text: without byte order mark, and never with a guess for malformed bytes. */
final class FileText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FileText() {}

    /** The text that follows the first so many physical lines. */
    static Reader after(long lines, InputStream file, Charset charset) throws IOException {
        PushbackReader text =
                new PushbackReader(
                        new BufferedReader(
                                new InputStreamReader(
                                        file,
                                        charset.newDecoder()
                                                .onMalformedInput(CodingErrorAction.REPORT)
                                                .onUnmappableCharacter(CodingErrorAction.REPORT))),
                        1);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        for (long line = 0; line < lines; line++) {
            skipLine(text);
        }
        return text;
    }

    /** A line ends with LF, CR, or both, however long it is. */
    private static void skipLine(PushbackReader text) throws IOException {
        int character = text.read();
        while (character >= 0 && character != '\n' && character != '\r') {
            character = text.read();
        }
        if (character == '\r') {
            int next = text.read();
            if (next >= 0 && next != '\n') {
                text.unread(next);
            }
        }
    }
}
