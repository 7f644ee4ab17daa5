package vn.mangnon.platform;

import jakarta.enterprise.context.RequestScoped;

/** The id of the current request, given by the caller (1–64 plain characters) or made here; it stands in every log line. */
@RequestScoped
public class RequestId {
    private String value;

    public String value() {
        return value;
    }

    void become(String value) {
        this.value = value;
    }
}
