package dev.drawdown.command.imports.file;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.IntFunction;

/** Pieces of a file as one stream; holds one piece at a time. An empty piece is the end. */
final class PieceStream extends InputStream {

    private final IntFunction<byte[]> pieces;
    private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);
    private int next;
    private boolean ended;

    PieceStream(IntFunction<byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return advance() ? current.read() : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        return length == 0 ? 0 : advance() ? current.read(target, offset, length) : -1;
    }

    private boolean advance() {
        if (current.available() == 0 && !ended) {
            byte[] piece = pieces.apply(next++);
            ended = piece.length == 0;
            current = new ByteArrayInputStream(piece);
        }
        return current.available() > 0;
    }
}
