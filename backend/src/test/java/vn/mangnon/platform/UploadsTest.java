package vn.mangnon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.junit.jupiter.api.Test;

class UploadsTest {
    @Test
    void aNameLosesItsPathAndWhatCannotBeSeen() {
        assertThat(named("C:\\Users\\lan\\ke hoach.docx")).isEqualTo("ke hoach.docx");
        assertThat(named("../../etc/passwd")).isEqualTo("passwd");
        assertThat(named(" a\u0000b\u202Egpj.exe\n")).isEqualTo("abgpj.exe");
    }

    @Test
    void aNameIsComposed() {
        assertThat(named("ke\u0302\u0301 hoa\u0323ch.pdf")).isEqualTo("kế hoạch.pdf");
    }

    @Test
    void aNameThatSaysNothingIsReplaced() {
        assertThat(named(null)).isEqualTo("document");
        assertThat(named("")).isEqualTo("document");
        assertThat(named("/")).isEqualTo("document");
        assertThat(named("\u200B\t")).isEqualTo("document");
    }

    @Test
    void aLongNameKeepsItsEndingAndNoHalfSigns() {
        assertThat(named("x".repeat(300) + ".docx")).hasSize(200).endsWith("xx.docx");
        assertThat(named("x".repeat(9) + "\uD83D\uDE00" + "y".repeat(194) + ".docx"))
                .isEqualTo("y".repeat(194) + ".docx");
    }

    private static String named(String given) {
        return Uploads.name(new Sent(given), "document");
    }

    private record Sent(String fileName) implements FileUpload {
        @Override
        public String name() {
            return "file";
        }

        @Override
        public Path filePath() {
            return null;
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public String contentType() {
            return null;
        }

        @Override
        public String charSet() {
            return null;
        }

        @Override
        public MultivaluedMap<String, String> getHeaders() {
            return new MultivaluedHashMap<>();
        }
    }
}
