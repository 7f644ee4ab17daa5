package vn.mangnon.agency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.agency.AgencyCandidate.Why;
import vn.mangnon.area.AreaApi;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.testing.AsSystem;
import vn.mangnon.testing.PostgresForTests;

/** Names as the five seed plans print them, against the agencies of their time. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AgencyMatchingTest {
    @Inject
    AsSystem system;

    @Inject
    Asking asking;

    @ApplicationScoped
    static class Asking {
        @Inject
        AgencyApi agencies;

        @Inject
        AreaApi areas;

        @UnitOfWork
        List<AgencyCandidate> candidates(String printed, String province, LocalDate areaDay, LocalDate on) {
            UUID area = areas.byCode(AreaLevel.PROVINCE, province, areaDay)
                    .orElseThrow()
                    .id();
            return agencies.candidates(printed, area, on);
        }

        @UnitOfWork
        <T> T ask(Function<AgencyApi, T> question) {
            return question.apply(agencies);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22 | 2021-03-08 | Sở Lao động - Thương binh và Xã hội | 22.SLDTBXH",
                "22 | 2021-03-08 | Sở LĐTB&XH | 22.SLDTBXH",
                "22 | 2021-03-08 | Sở Giáo dục và Đào tạo | 22.SGDDT",
                "22 | 2021-03-08 | Sở Y tế | 22.SYT",
                "22 | 2021-03-08 | Sở Văn hóa và Thể thao | 22.SVHTT",
                "22 | 2021-03-08 | Sở Tư pháp | 22.STP",
                "22 | 2021-03-08 | Ban Dân tộc | 22.BDT",
                "22 | 2021-03-08 | Công an tỉnh | 22.CA",
                "22 | 2021-03-08 | Sở Thông tin và Truyền thông | 22.STTTT",
                "22 | 2021-03-08 | Sở Du lịch | 22.SDL",
                "22 | 2021-03-08 | Sở Kế hoạch và Đầu tư | 22.SKHDT",
                "22 | 2021-03-08 | Ủy ban Mặt trận Tổ quốc | 22.UBMTTQ",
                "22 | 2021-03-08 | Hội Liên hiệp phụ nữ tỉnh | 22.HLHPN",
                "22 | 2021-03-08 | Đoàn TNCS Hồ Chí Minh tỉnh | 22.DTN",
                "22 | 2021-03-08 | UBND tỉnh Quảng Ninh | 22.UBND",
                "30 | 2024-03-01 | Sở Lao động - Thương binh và Xã hội | 30.SLDTBXH",
                "08 | 2013-06-01 | Sở Văn hóa, Thể thao và Du lịch | 08.SVHTTDL",
                "08 | 2013-06-01 | Đài Phát thanh và Truyền hình tỉnh | 08.DPTTH",
                "08 | 2013-06-01 | Báo Tuyên Quang | 08.BAO",
                "52 | 2024-05-01 | Sở LĐ-TB&XH | 52.SLDTBXH",
                "52 | 2024-05-01 | Đài PTTH Bình Định | 52.DPTTH",
            })
    void theNamesOfTheSeedsAreFoundFirst(String province, LocalDate on, String printed, String code) {
        List<AgencyCandidate> candidates = candidates(printed, province, on, on);
        assertThat(candidates.getFirst().agency().code()).isEqualTo(code);
        assertThat(candidates.getFirst().why()).isIn(Why.NAME, Why.ALIAS);
        assertThat(candidates.getFirst().agency().isActiveOn(on)).isTrue();
    }

    @Test
    void aGroupOfAgenciesIsNoAgency() {
        LocalDate day = LocalDate.parse("2021-03-08");
        assertThat(candidates("các sở, ban, ngành, đoàn thể", "22", day, day))
                .noneMatch(candidate -> candidate.why() != Why.SIMILAR);
        assertThat(candidates("Viện Hàn lâm", "22", day, day)).isEmpty();
        assertThat(candidates("   ", "22", day, day)).isEmpty();
    }

    @Test
    void withoutADayEveryAgencyThatEverWasCounts() {
        assertThat(candidates("Sở LĐTBXH", "22", LocalDate.parse("2026-11-22"), null)
                        .getFirst()
                        .agency()
                        .code())
                .isEqualTo("22.SLDTBXH");
        assertThat(candidates("Sở LĐTBXH", "22", LocalDate.parse("2026-11-22"), LocalDate.parse("2026-11-22")))
                .noneMatch(candidate -> candidate.why() != Why.SIMILAR);
    }

    @Test
    void whoIsInChargeFollowsTheOnlySuccessors() {
        LocalDate today = LocalDate.parse("2026-11-22");
        UUID labour = ask(agencies -> agencies.byCode("30.SLDTBXH", LocalDate.parse("2024-01-01"))
                .orElseThrow()
                .id());
        assertThat(ask(agencies -> agencies.inChargeOn(labour, LocalDate.parse("2025-02-28")))
                        .orElseThrow()
                        .code())
                .isEqualTo("30.SLDTBXH");
        assertThat(ask(agencies -> agencies.inChargeOn(labour, LocalDate.parse("2025-03-01")))
                        .orElseThrow()
                        .code())
                .isEqualTo("30.SYT");
        assertThat(ask(agencies -> agencies.inChargeOn(labour, today))
                        .orElseThrow()
                        .code())
                .isEqualTo("31.SYT");
        UUID traCu = ask(agencies -> agencies.byCode("849.UBND", LocalDate.parse("2022-03-16"))
                .orElseThrow()
                .id());
        Optional<AgencySummary> nobody = ask(agencies -> agencies.inChargeOn(traCu, today));
        assertThat(nobody).isEmpty();
        UUID health =
                ask(agencies -> agencies.byCode("31.SYT", today).orElseThrow().id());
        List<UUID> past = ask(agencies -> agencies.withPredecessors(health));
        assertThat(past).contains(labour, health).hasSize(5);
    }

    private List<AgencyCandidate> candidates(String printed, String province, LocalDate areaDay, LocalDate on) {
        List<AgencyCandidate> found = new ArrayList<>();
        system.run(() -> found.addAll(asking.candidates(printed, province, areaDay, on)));
        return found;
    }

    private <T> T ask(Function<AgencyApi, T> question) {
        List<T> answer = new ArrayList<>();
        system.run(() -> answer.add(asking.ask(question)));
        return answer.getFirst();
    }
}
