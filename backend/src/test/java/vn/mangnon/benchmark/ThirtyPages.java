package vn.mangnon.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A plan document of thirty printed pages, about 400 words each, as a Word file in a multipart body. */
final class ThirtyPages {
    static final String BOUNDARY = "mang-non-bench";
    private static final String[] WHAT = {
        "phòng, chống tai nạn, thương tích và đuối nước trẻ em",
        "phòng ngừa, ứng phó với bạo lực, xâm hại trẻ em",
        "chăm sóc sức khỏe, dinh dưỡng và tiêm chủng cho trẻ em",
        "giáo dục mầm non và giáo dục hòa nhập",
        "giảm thiểu lao động trẻ em trái quy định",
        "bảo vệ trẻ em trên môi trường mạng",
        "vui chơi, giải trí, văn hóa, thể thao cho trẻ em",
        "trợ giúp trẻ em có hoàn cảnh đặc biệt"
    };

    private ThirtyPages() {}

    static byte[] multipart() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ke-hoach.docx\"\r\n"
                                + "Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.write(docx());
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            int[] words = {0};
            line(document, words, "ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH");
            line(document, words, "Số: 152/KH-UBND");
            line(document, words, "Quảng Ninh, ngày 08 tháng 3 năm 2021");
            line(document, words, "KẾ HOẠCH");
            line(document, words, "Thực hiện Chương trình hành động vì trẻ em giai đoạn 2021 - 2030");
            line(
                    document,
                    words,
                    "Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016; Căn cứ Quyết định số 23/QĐ-TTg ngày 07 tháng 01 năm 2021 của Thủ tướng Chính phủ.");
            line(document, words, "I. MỤC TIÊU");
            line(document, words, "1. Mục tiêu 1: Về phát triển toàn diện trẻ em");
            for (int i = 1; i <= 24; i++) {
                line(
                        document,
                        words,
                        "- Chỉ tiêu " + i + ": Phấn đấu đạt " + (60 + i) + "% trẻ em được " + WHAT[i % WHAT.length]
                                + " vào năm 2025 và " + (70 + i) + "% vào năm 2030.");
            }
            line(document, words, "II. NHIỆM VỤ, GIẢI PHÁP");
            for (int i = 1; words[0] < 11_400; i++) {
                line(document, words, i + ". Tăng cường công tác " + WHAT[i % WHAT.length]);
                for (int j = 0; j < 8; j++) {
                    line(
                            document,
                            words,
                            "- Tổ chức triển khai, hướng dẫn, kiểm tra việc thực hiện các quy định của pháp luật về "
                                    + WHAT[(i + j) % WHAT.length]
                                    + " tại các xã, phường, cơ sở giáo dục và cộng đồng dân cư; định kỳ sơ kết, tổng kết, báo cáo Ủy ban nhân dân tỉnh.");
                }
            }
            line(document, words, "III. TỔ CHỨC THỰC HIỆN");
            String[] agencies = {
                "Sở Y tế",
                "Sở Giáo dục và Đào tạo",
                "Công an tỉnh",
                "Sở Tài chính",
                "Sở Tư pháp",
                "Ủy ban nhân dân các xã, phường"
            };
            for (int i = 0; i < agencies.length; i++) {
                line(document, words, (i + 1) + ". " + agencies[i]);
                line(
                        document,
                        words,
                        "- Chủ trì, phối hợp với các sở, ban, ngành thực hiện " + WHAT[i]
                                + "; chịu trách nhiệm thực hiện chỉ tiêu " + (i + 1) + ", " + (i + 7) + " và "
                                + (i + 13) + " của Kế hoạch; báo cáo kết quả trước ngày 15 tháng 12 hằng năm.");
            }
            document.write(file);
            return file.toByteArray();
        }
    }

    private static void line(XWPFDocument document, int[] words, String text) {
        document.createParagraph().createRun().setText(text);
        words[0] += text.split("\\s+").length;
    }
}
