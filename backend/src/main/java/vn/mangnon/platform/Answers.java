package vn.mangnon.platform;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answers that every resource gives alike; typed, so that the contract knows what they carry. */
public final class Answers {
    private Answers() {}

    /** 200 with the ETag of what is shown. */
    public static <T extends Versioned> RestResponse<T> one(T view) {
        return ResponseBuilder.ok(view).tag(Versions.tag(view.version())).build();
    }

    /** 201 with Location, ETag and what was created. */
    public static <T extends Versioned> RestResponse<T> created(String location, T view) {
        return ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .location(URI.create(location))
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }

    /** 200 with {@code Link: rel=next} where there is a next page, relative to the address that was asked (RFC 8288). */
    public static <T> RestResponse<Slice<T>> list(Slice<T> slice, UriInfo uri) {
        ResponseBuilder<Slice<T>> answer = ResponseBuilder.ok(slice);
        if (slice.nextCursor() != null) {
            answer.link(next(slice.nextCursor(), uri), "next");
        }
        return answer.build();
    }

    private static URI next(String cursor, UriInfo uri) {
        UriBuilder next = UriBuilder.fromPath(uri.getPath());
        uri.getQueryParameters().forEach((name, values) -> next.queryParam(name, encoded(values.getFirst())));
        return next.replaceQueryParam("cursor", cursor).build();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
