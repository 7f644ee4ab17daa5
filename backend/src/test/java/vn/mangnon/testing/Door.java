package vn.mangnon.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** The API's door as a person with a token knocks at it. */
public final class Door {
    private Door() {}

    public static RequestSpecification as(String token) {
        return asNobody().header("Authorization", "Bearer " + token);
    }

    public static RequestSpecification asNobody() {
        return RestAssured.given().filter(new ContractCheck()).accept(ContentType.JSON).basePath("/api/v1");
    }
}
