package vn.mangnon.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What only the packaged service shows: the tests inside the build do not pass through its main method. */
class PackagedServiceIT {
    @Test
    void anAddressThatCannotBeDecodedIsRefusedInWordsByThePackagedServiceToo() throws IOException {
        URI api = URI.create(RunningSystem.api());
        try (Socket socket = new Socket(api.getHost(), api.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /api/v1/areas?q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "address-encoding");
        }
    }
}
