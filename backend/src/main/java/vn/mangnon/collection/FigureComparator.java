package vn.mangnon.collection;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one measure stands to another in a rule across measures. */
@Schema(name = "FigureComparator")
public enum FigureComparator {
    EQ,
    LT,
    LE,
    GT,
    GE;

    boolean holds(BigDecimal left, BigDecimal right) {
        int sign = left.compareTo(right);
        return switch (this) {
            case EQ -> sign == 0;
            case LT -> sign < 0;
            case LE -> sign <= 0;
            case GT -> sign > 0;
            case GE -> sign >= 0;
        };
    }
}
