package vn.mangnon.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedNameTest {
    private static final List<String> PLACES = List.of("tinh quang ninh", "phuong ha long", "quang ninh", "ha long");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở LĐTB&XH | Sở Lao động - Thương binh và Xã hội",
                "Sở LĐ-TB&XH tỉnh | Sở Lao động, Thương binh và Xã hội tỉnh Quảng Ninh",
                "sở lđtbxh | SỞ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI",
                "Sở Lao động TB&XH | Sở Lao động - Thương binh và Xã hội",
                "Sở GD&ĐT | Sở Giáo dục và Đào tạo Quảng Ninh",
                "Sở VH,TT&DL | Sở Văn hóa, Thể thao và Du lịch",
                "UBND tỉnh | Uỷ ban nhân dân tỉnh Quảng Ninh",
                "UBND phường Hạ Long | Ủy ban nhân dân phường Hạ Long",
                "UBMTTQ Việt Nam tỉnh | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Ninh",
                "Đoàn TNCS Hồ Chí Minh tỉnh | Đoàn Thanh niên Cộng sản Hồ Chí Minh",
                "Công an tỉnh | Công an",
                "Đài PTTH | Đài Phát thanh và Truyền hình tỉnh Quảng Ninh",
            })
    void spellingsOfOneNameAreOne(String one, String other) {
        assertThat(PrintedName.of(one, PLACES).is(PrintedName.of(other, PLACES)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Y tế | Sở Tư pháp",
                "Sở Văn hóa và Thể thao | Sở Văn hóa, Thể thao và Du lịch",
                "Sở Tài chính | Sở Kế hoạch và Đầu tư",
                "Hội Liên hiệp Phụ nữ | Hội Nông dân",
            })
    void differentBodiesAreNotOne(String one, String other) {
        assertThat(PrintedName.of(one, PLACES).is(PrintedName.of(other, PLACES)))
                .isFalse();
    }

    @Test
    void socialIsNotACommune() {
        assertThat(PrintedName.of("Phòng Văn hóa - Xã hội", PLACES).is(PrintedName.of("Phòng Văn hóa", PLACES)))
                .isFalse();
        assertThat(PrintedName.of("Phòng VH-XH", PLACES).is(PrintedName.of("Phòng Văn hóa - Xã hội", PLACES)))
                .isTrue();
    }

    @Test
    void aPlaceAloneIsNoName() {
        assertThat(PrintedName.of("tỉnh Quảng Ninh", PLACES).isEmpty()).isTrue();
    }
}
