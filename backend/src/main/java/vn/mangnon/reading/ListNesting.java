package vn.mangnon.reading;

import java.util.ArrayDeque;
import java.util.Deque;

/** Counts how deep the lists of a text file are nested: no official document goes deeper than a handful. */
final class ListNesting {

    private static final int MAX_DEPTH = 64;

    private final Deque<Integer> indents = new ArrayDeque<>();

    void line(String line) {
        int indent = 0;
        int marks = 0;
        int i = 0;
        for (; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '>' || (c == '-' || c == '+' || c == '*') && i + 1 < line.length() && line.charAt(i + 1) == ' ') {
                marks++;
            } else if (!Character.isWhitespace(c)) {
                break;
            }
            indent++;
        }
        if (i == line.length()) {
            return;
        }
        while (!indents.isEmpty() && indents.peek() >= indent) {
            indents.pop();
        }
        indents.push(indent);
        if (marks > MAX_DEPTH || indents.size() > MAX_DEPTH) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "lists nested deeper than " + MAX_DEPTH);
        }
    }
}
