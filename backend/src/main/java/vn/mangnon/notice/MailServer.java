package vn.mangnon.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** Hands letters to the SMTP server, and tells its answers apart (RFC 5321). */
@ApplicationScoped
class MailServer {
    private final MailSettings settings;
    private final Clock clock;

    MailServer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of an attempt. */
    enum Outcome {
        /** The server took it. */
        SENT,
        /** It said no for good, such as for an unknown address. */
        REFUSED,
        /** It said no for now, or was not there: nothing was taken. */
        LATER,
        /** The connection ended without an answer: perhaps it was taken. */
        UNANSWERED
    }

    /** @param problem in words for the administrator, without anything that the server wrote; null when sent */
    record Answer(Outcome outcome, String problem) {}

    Answer send(Letter letter) {
        Session session = Session.getInstance(properties());
        MimeMessage message;
        try {
            message = message(session, letter);
        } catch (AddressException e) {
            return new Answer(Outcome.REFUSED, "ADDRESS NOT VALID");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        try (Transport transport = session.getTransport("smtp")) {
            try {
                transport.connect(
                        settings.host().orElseThrow(),
                        settings.port(),
                        settings.user().orElse(null),
                        settings.password().orElse(null));
            } catch (MessagingException e) {
                return new Answer(
                        Outcome.LATER,
                        e instanceof MailConnectException ? "SERVER NOT REACHED" : "SERVER DID NOT LET US IN");
            }
            transport.sendMessage(message, message.getAllRecipients());
            return new Answer(Outcome.SENT, null);
        } catch (MessagingException e) {
            return answer(e);
        }
    }

    /** The server's own code decides; without one nobody knows. */
    private static Answer answer(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
            int code =
                    switch (e) {
                        case SMTPAddressFailedException refused -> refused.getReturnCode();
                        case SMTPSendFailedException refused -> refused.getReturnCode();
                        default -> -1;
                    };
            if (code >= 400) {
                return new Answer(code >= 500 ? Outcome.REFUSED : Outcome.LATER, "SERVER SAID " + code);
            }
        }
        return new Answer(Outcome.UNANSWERED, "NO ANSWER");
    }

    private MimeMessage message(Session session, Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", letter.messageId());
            }
        };
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.address(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private Properties properties() {
        String patience = Long.toString(settings.patience().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.quitwait", "false");
        switch (settings.encryption()) {
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }
}
