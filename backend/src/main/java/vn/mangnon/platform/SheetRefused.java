package vn.mangnon.platform;

import java.util.Map;

/** A file that is not read as a table: why, as the code of a fault with the arguments of its text. */
public final class SheetRefused extends Exception {
    private final String code;
    private final transient Map<String, Object> arguments;

    public SheetRefused(String code, Map<String, Object> arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = arguments;
    }

    SheetRefused(String code) {
        this(code, Map.of());
    }

    public String code() {
        return code;
    }

    public Map<String, Object> arguments() {
        return arguments;
    }
}
