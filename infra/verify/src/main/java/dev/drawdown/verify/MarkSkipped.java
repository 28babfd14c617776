package dev.drawdown.verify;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** A text without the byte order mark that spreadsheets put before it. */
final class MarkSkipped extends PushbackReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    MarkSkipped(Reader text) throws IOException {
        super(text, 1);
        int first = read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            unread(first);
        }
    }
}
