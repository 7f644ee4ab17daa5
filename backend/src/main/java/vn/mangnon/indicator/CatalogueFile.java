package vn.mangnon.indicator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * A catalogue of measures as it is shipped: what a decision of the nation asks for, such as Decision 23/QĐ-TTg of 7 January
 * 2021 on the National Action Programme for Children 2021-2030.
 */
record CatalogueFile(
        String code,
        String name,
        String nameEn,
        String documentKind,
        String documentNumber,
        String issuer,
        LocalDate issuedOn,
        int periodFrom,
        int periodTo,
        List<Measure> measures) {
    static final List<String> SHIPPED = List.of("QD23-2021");

    /** @param code such as {@code QD23-2021:3a}; {@code indicator} and {@code objective} are the numbers of the decision */
    record Measure(
            String code,
            String indicator,
            String objective,
            Unit unit,
            String unitText,
            Direction direction,
            Aggregation aggregation,
            String name,
            String nameEn,
            List<NationalTarget> targets) {}

    static CatalogueFile read(String code, ObjectMapper mapper) {
        String place = "/reference/catalogues/" + code + ".json";
        try (InputStream in = CatalogueFile.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("no " + place);
            }
            return mapper.readValue(in, CatalogueFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
