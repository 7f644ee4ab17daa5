package vn.mangnon.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One kept HTTP/1.1 connection, as thin as it gets: the load shares two cores with what it measures. */
final class Wire implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String headers;

    Wire(int port, String token) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
        headers = " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nAuthorization: Bearer " + token + "\r\n";
    }

    /** @return the length of the answer's body */
    int get(String path) throws IOException {
        out.write(("GET /api/v1" + path + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return read(path, 200).length;
    }

    /** @return the body of the answer */
    byte[] ask(String path) throws IOException {
        out.write(("GET /api/v1" + path + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return read(path, 200);
    }

    byte[] post(String path, String contentType, byte[] body, int expected) throws IOException {
        return send(path, "Content-Type: " + contentType + "\r\n", body, expected);
    }

    /** An act on what is there, as seen in a version. */
    byte[] act(String path, long version) throws IOException {
        return send(path, "If-Match: \"" + version + "\"\r\n", new byte[0], 200);
    }

    private byte[] send(String path, String more, byte[] body, int expected) throws IOException {
        out.write(("POST /api/v1" + path + headers + more + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        return read(path, expected);
    }

    private byte[] read(String path, int expected) throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding: chunked");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (!status.startsWith("HTTP/1.1 " + expected)) {
            throw new IllegalStateException(
                    path + " answered " + status + "\n" + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); ; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the service hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
