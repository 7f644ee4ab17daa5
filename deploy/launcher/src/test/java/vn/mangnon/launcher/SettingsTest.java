package vn.mangnon.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Path REPOSITORY = Path.of("/somewhere");

    @Test
    void anEmptyEnvironmentMeansTheDocumentedPorts() {
        var settings = Settings.from(Map.of("MANGNON_API_PORT", " "), REPOSITORY);

        assertThat(settings.apiUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.webUrl()).isEqualTo("http://127.0.0.1:5173");
        assertThat(settings.oidcAddress()).isEqualTo("http://127.0.0.1:8180");
        assertThat(settings.dbPort()).isEqualTo(54329);
        assertThat(settings.home()).isEqualTo(REPOSITORY.resolve(".run"));
        assertThat(settings.nodes()).isEqualTo(1);
        assertThat(settings.fresh()).isFalse();
    }

    @Test
    void anExistingKeycloakIsUsedInsteadOfOurOwn() {
        var settings = Settings.from(Map.of("MANGNON_OIDC_URL", "https://id.example.vn/"), REPOSITORY);

        assertThat(settings.ownKeycloak()).isFalse();
        assertThat(settings.oidcAddress()).isEqualTo("https://id.example.vn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65535", "-1", "achtzig", "8080.5"})
    void aPortThatIsNoneIsRefusedByName(String value) {
        assertThatThrownBy(() -> Settings.from(Map.of("MANGNON_WEB_PORT", value), REPOSITORY))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MANGNON_WEB_PORT=" + value);
    }

    @Test
    void moreThanTwoNodesAreRefused() {
        assertThatThrownBy(() -> Settings.from(Map.of("MANGNON_NODES", "3"), REPOSITORY))
                .hasMessage("MANGNON_NODES=3 is not a whole number from 1 to 2.");
    }
}
