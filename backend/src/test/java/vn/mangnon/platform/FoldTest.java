package vn.mangnon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.PostgresForTests;

/** What is typed is folded here, what is kept is folded by PostgreSQL: a search finds only where both agree. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FoldTest {
    private static final String SIGNS = "‘’‛′“”‟″‐‑‒–—―−‚„…«»‹›≤≥×÷±¼½¾№§°·•→%_\\\u00ad";

    @Test
    void everySignOfADocumentIsFoldedAsPostgresqlFoldsIt() throws SQLException {
        StringBuilder all = new StringBuilder(SIGNS);
        for (char letter = 0x20; letter < 0x7F; letter++) {
            all.append(letter);
        }
        for (char letter = 0xC0; letter <= 0x1B0; letter++) {
            if ("×÷ÆÐØÞßæðøþ".indexOf(letter) < 0 && letter < 0x110 || "ĐđĨĩŨũƠơƯư".indexOf(letter) >= 0) {
                all.append(letter);
            }
        }
        for (char letter = 0x1EA0; letter <= 0x1EF9; letter++) {
            all.append(letter);
        }
        try (Connection app = PostgresForTests.asApplication();
                PreparedStatement fold = app.prepareStatement("select fold(?)")) {
            for (char sign : all.toString().toCharArray()) {
                fold.setString(1, "a" + sign + "b");
                try (ResultSet folded = fold.executeQuery()) {
                    folded.next();
                    assertThat(Fold.fold("a" + sign + "b"))
                            .as("U+%04X", (int) sign)
                            .isEqualTo(folded.getString(1));
                }
            }
        }
    }

    @Test
    void aPatternFindsTheWordsWhereverTheyStandAndTakesWildcardsLiterally() {
        assertThat(Fold.containing("  Trẻ   em – “Đuối nước” 100%_\\ "))
                .isEqualTo("%tre em - \"duoi nuoc\" 100\\%\\_\\\\%");
    }
}
