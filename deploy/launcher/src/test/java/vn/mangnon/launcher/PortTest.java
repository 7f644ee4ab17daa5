package vn.mangnon.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortTest {
    @Test
    void aTakenPortIsNamedWithTheVariableThatChangesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Settings.HOST))) {
            var port = new Port("Keycloak", taken.getLocalPort(), "MANGNON_OIDC_PORT");

            assertThatThrownBy(() -> Port.requireAllFree(List.of(port)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", meant for Keycloak, is taken")
                    .hasMessageContaining("MANGNON_OIDC_PORT=");
        }
    }

    @Test
    void aFreePortIsNoReasonToStop() throws IOException {
        int number;
        try (var once = new ServerSocket(0, 1, InetAddress.getByName(Settings.HOST))) {
            number = once.getLocalPort();
        }
        var port = new Port("the dashboard", number, "MANGNON_WEB_PORT");

        assertThatCode(() -> Port.requireAllFree(List.of(port))).doesNotThrowAnyException();
    }

    @Test
    void twoPartsThatWantOnePortAreBothNamed() {
        var ports = List.of(
                new Port("the backend", 8081, "MANGNON_API_PORT"), new Port("the dashboard", 8081, "MANGNON_WEB_PORT"));

        assertThatThrownBy(() -> Port.requireAllFree(ports))
                .hasMessageContaining("MANGNON_API_PORT")
                .hasMessageContaining("MANGNON_WEB_PORT");
    }
}
