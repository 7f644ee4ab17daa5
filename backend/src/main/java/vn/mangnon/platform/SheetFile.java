package vn.mangnon.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.mangnon.platform.SheetWriter.Layout;

/**
 * A table in a file of its own, which is gone once it was sent. It is written whole before: what goes wrong while writing is a
 * problem, never half a table.
 *
 * @param name without its ending
 */
public record SheetFile(Path file, SheetFormat format, String name) {
    /** Writes the rows. */
    public interface Content {
        void write(SheetWriter sheet) throws IOException;
    }

    public static SheetFile write(SheetFormat format, String name, Layout layout, Content content) {
        Path file = null;
        boolean whole = false;
        try {
            file = Files.createTempFile("mangnon-sheet", ".tmp");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                    SheetWriter sheet = SheetWriter.to(out, format, layout)) {
                content.write(sheet);
            }
            whole = true;
            return new SheetFile(file, format, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole) {
                delete(file);
            }
        }
    }

    /** XLSX, unless CSV was asked for. */
    public static SheetFormat asked(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            for (SheetFormat format : SheetFormat.values()) {
                if (type.isCompatible(MediaType.valueOf(format.mediaType()))) {
                    return format;
                }
            }
        }
        return SheetFormat.XLSX;
    }

    public RestResponse<SheetFile> answer() {
        return ResponseBuilder.ok(this)
                .type(format == SheetFormat.CSV ? SheetFormat.CSV_TYPE + ";charset=UTF-8" : format.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(name + "." + format.ending(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .build();
    }

    static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
