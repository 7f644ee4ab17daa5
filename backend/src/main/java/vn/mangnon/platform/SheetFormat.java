package vn.mangnon.platform;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two forms in which tables leave and enter the house as files. */
@Schema(name = "SheetFormat")
public enum SheetFormat {
    XLSX(SheetFormat.XLSX_TYPE, "xlsx"),
    CSV(SheetFormat.CSV_TYPE, "csv");

    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV_TYPE = "text/csv";

    private final String mediaType;
    private final String ending;

    SheetFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of file names, without the dot. */
    public String ending() {
        return ending;
    }
}
