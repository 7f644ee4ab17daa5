package vn.mangnon.platform;

import jakarta.enterprise.context.RequestScoped;
import java.util.regex.Pattern;

/** The id of the current request, given by the caller (1–64 plain characters) or made here; it stands in every log line. */
@RequestScoped
public class RequestId {
    static final String HEADER = "X-Request-Id";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private String value;

    static String givenOrMade(String given) {
        return given != null && PLAIN.matcher(given).matches()
                ? given
                : Ids.next().toString();
    }

    public String value() {
        return value;
    }

    void become(String value) {
        this.value = value;
    }
}
