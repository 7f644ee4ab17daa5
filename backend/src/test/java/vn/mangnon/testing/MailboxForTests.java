package vn.mangnon.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** A real SMTP server that can be switched off and on, and what it has taken since the run began. */
public final class MailboxForTests {
    static final int PORT = freePort();
    private static final List<MimeMessage> BEFORE = new ArrayList<>();
    private static GreenMail server;

    private MailboxForTests() {}

    public static synchronized void on() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
    }

    public static synchronized void off() {
        if (server != null) {
            BEFORE.addAll(List.of(server.getReceivedMessages()));
            server.stop();
            server = null;
        }
    }

    /** The messages whose subject contains a word. */
    public static synchronized List<MimeMessage> about(String word) {
        List<MimeMessage> messages = new ArrayList<>(BEFORE);
        if (server != null) {
            messages.addAll(List.of(server.getReceivedMessages()));
        }
        return messages.stream()
                .filter(message -> subject(message).contains(word))
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
