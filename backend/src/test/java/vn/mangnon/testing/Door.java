package vn.mangnon.testing;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** The API's door as a person with a token knocks at it. */
public final class Door {
    /** RestAssured would send media types that it does not know as ISO 8859-1. */
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

    private Door() {}

    public static RequestSpecification as(String token) {
        return asNobody().header("Authorization", "Bearer " + token);
    }

    public static RequestSpecification asNobody() {
        return RestAssured.given()
                .config(UTF_8)
                .filter(new ContractCheck())
                .accept(ContentType.JSON)
                .basePath("/api/v1");
    }
}
