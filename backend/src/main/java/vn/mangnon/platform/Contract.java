package vn.mangnon.platform;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the contract says as a whole. Rooms describe their own operations. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Măng Non",
                        version = "0.1.0",
                        description =
                                "Hệ thống công tác trẻ em của tỉnh và xã: kế hoạch, chỉ tiêu, số liệu, phân công, vụ việc. "
                                        + "The child-welfare work of Vietnamese provinces and communes: plans, indicators, figures, responsibilities, cases. "
                                        + "Ví dụ ghi lại từ các phép thử; danh sách trong ví dụ rút còn nhiều nhất hai mục. "
                                        + "The examples were taken down from the tests; lists in them are cut to two entries at most.",
                        contact = @Contact(name = "Măng Non", url = "https://mangnon.example"),
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        servers = @Server(url = "/", description = "This service"),
        security = @SecurityRequirement(name = "keycloak"),
        tags = {
            @Tag(name = "platform", description = "Tôi là ai, lịch làm việc – who am I, and the working calendar"),
            @Tag(name = "area", description = "Đơn vị hành chính – administrative areas and their history"),
            @Tag(name = "agency", description = "Cơ quan – agencies and their succession"),
            @Tag(
                    name = "plan",
                    description = "Văn bản, kế hoạch – legal documents, plans, objectives, tasks, reporting duties"),
            @Tag(name = "indicator", description = "Chỉ tiêu – indicators, measures, targets, national catalogue"),
            @Tag(name = "assignment", description = "Phân công – who answers for what"),
            @Tag(name = "reading", description = "Đọc văn bản – from an issued document to a draft plan"),
            @Tag(name = "collection", description = "Số liệu – rounds, forms, figures, their approval and their sums"),
            @Tag(
                    name = "notice",
                    description =
                            "Thông báo, nhắc việc – reminders of what is due, notices of what happened, their mail"),
            @Tag(name = "audit", description = "Nhật ký – the audit trail and its verification")
        })
@SecurityScheme(
        securitySchemeName = "keycloak",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "Access token of the Keycloak realm mangnon, audience mangnon-api")
public class Contract extends Application {}
