package vn.mangnon.launcher;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The mail server of the demonstration: takes every message and keeps it as a file, so that nothing leaves the machine. */
final class Mailbox {
    private final GreenMail server;
    private final Path folder;

    private Mailbox(GreenMail server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** On a port that is free. */
    static Mailbox keepingIn(Path folder) {
        var server = new GreenMail(new ServerSetup(0, Settings.HOST, ServerSetup.PROTOCOL_SMTP));
        server.start();
        var mailbox = new Mailbox(server, folder);
        try {
            var users = server.getUserManager();
            GreenMailUser everybody = users.createUser("everybody@mangnon.example", "everybody", "");
            users.setMessageDeliveryHandler((message, to) -> {
                mailbox.keep(message.getMessage());
                return everybody;
            });
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
        return mailbox;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    Path folder() {
        return folder;
    }

    void stop() {
        server.stop();
    }

    /** A second copy of a message has the same name, as it has the same Message-ID. */
    private void keep(MimeMessage message) throws MessagingException {
        var name = message.getMessageID().replaceAll("[^A-Za-z0-9-]", "-").replaceAll("^-+|-+$", "");
        try (var file = Files.newOutputStream(folder.resolve(name + ".eml"))) {
            message.writeTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
