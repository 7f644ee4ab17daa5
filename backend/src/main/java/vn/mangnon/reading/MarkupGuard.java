package vn.mangnon.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses UTF-8 XML in which one tag, text, comment or section is longer than any honest one: a parser holds each of them in memory
 * as a whole. Document type declarations are refused as well, so that no entity is ever defined.
 */
final class MarkupGuard extends FilterInputStream {

    private static final int MAX_RUN_BYTES = 4 * 1024 * 1024;

    private enum Inside {
        MARKUP,
        BANG,
        COMMENT,
        SECTION,
        INSTRUCTION
    }

    private Inside inside = Inside.MARKUP;
    private int run;
    private int last;
    private int beforeLast;

    MarkupGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            look(b);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            look(buffer[i]);
        }
        return count;
    }

    private void look(int b) {
        if (++run > MAX_RUN_BYTES) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "one piece of XML longer than " + MAX_RUN_BYTES);
        }
        switch (inside) {
            case MARKUP -> {
                if (b == '<') {
                    run = 0;
                } else if (last == '<' && b == '!') {
                    inside = Inside.BANG;
                } else if (last == '<' && b == '?') {
                    inside = Inside.INSTRUCTION;
                }
            }
            case BANG -> {
                if (b == 'D') {
                    throw new DocumentRefused(Refusal.UNSAFE_XML, "document type declaration");
                }
                inside = b == '[' ? Inside.SECTION : Inside.COMMENT;
            }
            case COMMENT -> leave(b == '>' && last == '-' && beforeLast == '-');
            case SECTION -> leave(b == '>' && last == ']' && beforeLast == ']');
            case INSTRUCTION -> leave(b == '>' && last == '?');
        }
        beforeLast = last;
        last = b;
    }

    private void leave(boolean ended) {
        if (ended) {
            inside = Inside.MARKUP;
        }
    }
}
