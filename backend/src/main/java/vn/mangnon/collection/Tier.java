package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.area.AreaLevel;

/** The tier of an agency that reports, by the area to which it belongs: each has its own due moment (Decree 09/2019 art. 13). */
@Schema(name = "SubmitterTier")
public enum Tier {
    COMMUNE,
    DISTRICT,
    PROVINCE_AGENCY,
    NATIONAL_AGENCY;

    static Tier of(AreaLevel level) {
        return switch (level) {
            case COMMUNE -> COMMUNE;
            case DISTRICT -> DISTRICT;
            case PROVINCE -> PROVINCE_AGENCY;
            case NATION -> NATIONAL_AGENCY;
        };
    }
}
