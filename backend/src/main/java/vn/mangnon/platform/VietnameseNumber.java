package vn.mangnon.platform;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people here write them: {@code 1.234,5}, {@code 1234}, {@code 12,5}. What could mean two things ({@code 1234.5},
 * {@code 1,234.5}, {@code 1.23}) is no number, never a guess. The entry grid reads by the same rule.
 */
public final class VietnameseNumber {
    private static final Pattern FORM = Pattern.compile("-?([0-9]{1,3}(\\.[0-9]{3})+|[0-9]+)(,[0-9]+)?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final int LONGEST = 60;

    private VietnameseNumber() {}

    /** @return empty for everything that is not clearly one number */
    public static Optional<BigDecimal> parse(String text) {
        String written = SPACE.matcher(text).replaceAll("");
        return written.length() <= LONGEST && FORM.matcher(written).matches()
                ? Optional.of(new BigDecimal(written.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    /** Without groups of thousands: {@code 1234,5}. */
    public static String write(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString().replace('.', ',');
    }
}
