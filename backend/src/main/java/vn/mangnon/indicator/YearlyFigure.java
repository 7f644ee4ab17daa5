package vn.mangnon.indicator;

import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figure of a measure for a year, as it is shown. */
@Schema(name = "YearlyFigure")
public record YearlyFigure(int year, BigDecimal value) {
    public YearlyFigure {
        Objects.requireNonNull(value, "a year without a figure has no YearlyFigure");
    }
}
