package vn.mangnon.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mail leaves the house. Without a host none is made, and notices stay in the dashboard. */
@ConfigMapping(prefix = "mangnon.mail")
interface MailSettings {
    Optional<String> host();

    @WithDefault("25")
    int port();

    @WithDefault("NONE")
    Encryption encryption();

    Optional<String> user();

    Optional<String> password();

    /** The sender; its domain names the messages too. */
    String from();

    /** Where the dashboard is, for links. */
    String web();

    @WithDefault("PT30S")
    Duration patience();

    default boolean enabled() {
        return host().filter(name -> !name.isBlank()).isPresent();
    }

    enum Encryption {
        /** Only for a mail server on the same machine or in a closed network. */
        NONE,
        /** Refuses to go on without STARTTLS. */
        STARTTLS,
        TLS
    }
}
