package vn.mangnon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
    @TempDir
    Path folder;

    @Test
    void whatIsSentToAnybodyIsKeptAsAFile() throws Exception {
        var mailbox = Mailbox.keepingIn(folder);
        try {
            GreenMailUtil.sendTextEmail(
                    "lan@mangnon.example",
                    "khong-tra-loi@mangnon.example",
                    "Quá hạn",
                    "Phiếu số liệu",
                    new ServerSetup(mailbox.port(), Settings.HOST, ServerSetup.PROTOCOL_SMTP));
        } finally {
            mailbox.stop();
        }

        try (var files = Files.list(folder)) {
            assertThat(files.toList()).singleElement().satisfies(file -> assertThat(Files.readString(file))
                    .contains("To: lan@mangnon.example"));
        }
    }
}
