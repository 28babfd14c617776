package dev.drawdown.command.imports.reading;

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

    static Reader of(InputStream file, Charset charset) throws IOException {
        PushbackReader text =
                new PushbackReader(
                        new InputStreamReader(
                                file,
                                charset.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        1);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }
}
